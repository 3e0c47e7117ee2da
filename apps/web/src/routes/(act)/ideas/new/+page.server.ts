import { m } from '@tilia/messages'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { DRAFT_IDEA, NEW_IDEA } from '#lib/proposals/draft.ts'

export const load = async ({ locals, url }) => {
  const asked = /^\d{1,9}$/.exec(url.searchParams.get('commitment') ?? '')?.[0]
  const { commitment, plans } = await locals.ask(NEW_IDEA, { commitment: Number(asked ?? 0) })
  const rounds = plans.items.flatMap(({ round }) => round ?? [])
  return { commitment, round: rounds.find(({ phase }) => phase === 'open') ?? rounds[0] ?? null }
}

export const actions = {
  begin: act('begin', async (form) => {
    const { draftProposal } = await form.event.locals.ask(DRAFT_IDEA, {
      input: {
        clientKey: form.key,
        title: form.text('title'),
        aboutCommitmentId: form.optional('aboutCommitmentId'),
      },
    })
    if (isRefusal(draftProposal)) return form.refuse(draftProposal, { title: { required: m.proposals_title_required } })
    return form.done(`/ideas/drafts/${draftProposal.proposalId}/similar`)
  }),
}
