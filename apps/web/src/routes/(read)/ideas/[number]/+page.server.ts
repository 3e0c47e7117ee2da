import { error } from '@sveltejs/kit'
import { FIRST_COMMENTS } from '#lib/comments/comment.ts'
import { writeActions } from '#lib/comments/write.ts'
import { IDEA } from '#lib/proposals/idea.ts'
import { ideaNumber } from '#lib/proposals/idea-number.ts'
import { supportActions } from '#lib/proposals/support.ts'

export const load = async ({ locals, params, setHeaders }) => {
  const { proposal, proposalPlace } = await locals.ask(IDEA, {
    number: ideaNumber(params.number),
    firstComments: FIRST_COMMENTS,
  })
  if (!proposal && !proposalPlace) error(404)
  if (!proposal) setHeaders({ 'x-robots-tag': 'noindex' })
  return { proposal, place: proposalPlace }
}

export const actions = { ...supportActions, ...writeActions }
