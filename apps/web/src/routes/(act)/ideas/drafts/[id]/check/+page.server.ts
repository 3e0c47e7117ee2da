import { error } from '@sveltejs/kit'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { DRAFT, PUBLISH } from '#lib/proposals/draft.ts'

export const load = async ({ locals, params }) => {
  const { proposalDraft } = await locals.ask(DRAFT, { id: params.id })
  return { draft: proposalDraft ?? error(404) }
}

export const actions = {
  publish: act('publish', async (form) => {
    const input = { proposalId: form.event.params.id! }
    const { publishProposal } = await form.event.locals.ask(PUBLISH, { input })
    if (isRefusal(publishProposal)) return form.refuse(publishProposal)
    return form.done(`/ideas/${publishProposal.number}/published`)
  }),
}
