import { FOLLOWS } from '#lib/follows/follow.ts'
import { mustBeSomeone } from '#lib/platform/session/must-be.ts'

export const load = async (event) => {
  await mustBeSomeone(event)
  const { viewerFollows } = await event.locals.ask(FOLLOWS, { after: event.url.searchParams.get('after') })
  return { follows: viewerFollows }
}
