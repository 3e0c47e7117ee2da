import { error, redirect } from '@sveltejs/kit'
import { link } from '#lib/platform/locale.ts'
import { DRAFT_SIMILAR } from '#lib/proposals/draft.ts'

/** Up to five ideas with a similar title; where there are none, there is no such step. */
export const load = async ({ locals, params }) => {
  const { proposalDraft } = await locals.ask(DRAFT_SIMILAR, { id: params.id })
  if (!proposalDraft) error(404)
  if (proposalDraft.similar.length === 0) redirect(307, link(`/ideas/drafts/${params.id}/text`))
  return { draft: proposalDraft }
}
