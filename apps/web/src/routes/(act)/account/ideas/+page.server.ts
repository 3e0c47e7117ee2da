import { mustBeSomeone } from '#lib/platform/session/must-be.ts'
import { MY_IDEAS } from '#lib/proposals/ideas.ts'

export const load = async (event) => {
  await mustBeSomeone(event)
  const { myProposals } = await event.locals.ask(MY_IDEAS, { after: event.url.searchParams.get('after') })
  return { ideas: myProposals }
}
