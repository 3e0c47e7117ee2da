import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { DRAFT, SAVE_DRAFT } from '#lib/proposals/draft.ts'

export const load = async ({ locals, params }) => {
  const { proposalDraft } = await locals.ask(DRAFT, { id: params.id })
  return { draft: proposalDraft ?? error(404) }
}

export const actions = {
  save: act('save', async (form) => {
    const proposalId = form.event.params.id!
    const input = { proposalId, title: form.text('title') }
    const { saveDraft } = await form.event.locals.ask(SAVE_DRAFT, { input })
    if (isRefusal(saveDraft)) return form.refuse(saveDraft, { title: { required: m.proposals_title_required } })
    return form.done(`/ideas/drafts/${proposalId}/similar`)
  }),
}
