import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { DISCARD_DRAFT, DRAFT } from '#lib/proposals/draft.ts'

export const load = async ({ locals, params }) => {
  const { proposalDraft } = await locals.ask(DRAFT, { id: params.id })
  return { draft: proposalDraft ?? error(404) }
}

export const actions = {
  discard: act('discard', async (form) => {
    const input = { proposalId: form.event.params.id! }
    const { discardDraft } = await form.event.locals.ask(DISCARD_DRAFT, { input })
    if (isRefusal(discardDraft)) return form.refuse(discardDraft)
    return form.done('/account/ideas', m.proposals_discarded())
  }),
}
