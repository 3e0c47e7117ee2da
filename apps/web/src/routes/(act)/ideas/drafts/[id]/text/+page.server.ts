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
    const body = form.text('body')
    if (!body) return form.wrong({ body: m.proposals_body_required() })
    const { saveDraft } = await form.event.locals.ask(SAVE_DRAFT, { input: { proposalId, body } })
    if (isRefusal(saveDraft)) return form.refuse(saveDraft)
    return form.done(`/ideas/drafts/${proposalId}/place`)
  }),
}
