import { error } from '@sveltejs/kit'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { DRAFT_PLACE, SAVE_DRAFT } from '#lib/proposals/draft.ts'

export const load = async ({ locals, params }) => {
  const { proposalDraft, commitments } = await locals.ask(DRAFT_PLACE, { id: params.id })
  return { draft: proposalDraft ?? error(404), commitments: commitments.items }
}

export const actions = {
  save: act('save', async (form) => {
    const proposalId = form.event.params.id!
    const input = { proposalId, aboutCommitmentId: form.optional('aboutCommitmentId') }
    const { saveDraft } = await form.event.locals.ask(SAVE_DRAFT, { input })
    if (isRefusal(saveDraft)) return form.refuse(saveDraft)
    return form.done(`/ideas/drafts/${proposalId}/check`)
  }),
}
