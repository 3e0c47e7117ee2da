import { error } from '@sveltejs/kit'
import { dayIn } from '@tilia/rules/dates'
import { FIRST_COMMENTS } from '#lib/comments/comment.ts'
import { writeActions } from '#lib/comments/write.ts'
import { numberOf } from '#lib/platform/number-of.ts'
import { COMMITMENT } from '#lib/plans/commitment.ts'
import { nextMilestone, timelineOf } from '#lib/plans/timeline.ts'

export const load = async ({ locals, params, url }) => {
  const { commitment } = await locals.ask(COMMITMENT, {
    number: numberOf(params.number),
    after: url.searchParams.get('after'),
    firstComments: FIRST_COMMENTS,
  })
  if (!commitment) error(404)
  const dayOf = (instant: string) => dayIn(locals.city?.timeZone ?? 'UTC', new Date(instant))
  return { commitment, knots: timelineOf(commitment, dayOf), next: nextMilestone(commitment.milestones) }
}

export const actions = writeActions
