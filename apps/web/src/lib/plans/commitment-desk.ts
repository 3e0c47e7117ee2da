import { error, type RequestEvent } from '@sveltejs/kit'
import { numberOf } from '#lib/platform/number-of.ts'
import { COMMITMENT_DESK } from './desk.ts'

/** What the pages of the staff desk on one commitment show. */
export async function commitmentDesk({ locals, params }: Pick<RequestEvent, 'locals' | 'params'>) {
  const { commitment, commitmentDraft } = await locals.ask(COMMITMENT_DESK, { number: numberOf(params.number) })
  if (!commitment || !commitmentDraft) error(404)
  return { commitment, draft: commitmentDraft }
}
