import { error } from '@sveltejs/kit'
import { isUuid } from '@tilia/kernel'
import { m } from '@tilia/messages'
import { FOLLOW, FOLLOWED, UNFOLLOW } from '#lib/follows/follow.ts'
import { act, type SentForm } from '#lib/platform/forms/act.ts'
import { ownPath } from '#lib/platform/own-path.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'

export const load = async ({ locals, params }) => {
  if (!isUuid(params.subject)) error(404)
  const { subject } = await locals.ask(FOLLOWED, { id: params.subject })
  if (!subject) error(404)
  return { subject }
}

export const actions = {
  follow: act('follow', async (form) => {
    const { locals, params } = form.event
    const { followSubject } = await locals.ask(FOLLOW, { input: { subjectId: params.subject! } })
    if (isRefusal(followSubject)) return form.refuse(followSubject)
    return form.done(await backFrom(form), m.follows_followed())
  }),
  unfollow: act('unfollow', async (form) => {
    const { locals, params } = form.event
    const { unfollowSubject } = await locals.ask(UNFOLLOW, { input: { subjectId: params.subject! } })
    if (isRefusal(unfollowSubject)) return form.refuse(unfollowSubject)
    return form.done(await backFrom(form), m.follows_stopped())
  }),
}

/** To where the button stood; what was hidden since has no page any more. */
async function backFrom({ event: { locals, params, url } }: SentForm): Promise<string> {
  const back = ownPath(url.searchParams.get('back'))
  if (back) return back
  return (await locals.ask(FOLLOWED, { id: params.subject! })).subject?.path ?? '/account/follows'
}
