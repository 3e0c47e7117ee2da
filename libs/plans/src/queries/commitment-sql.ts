import { COMMITMENT_STATUS, MILESTONE_STATUS, newestReport, todayIn } from './progress-sql.js'
import { visibleTo } from './plan-scope.js'

/**
 * Commitments with all that their pages and lists say, the milestones included: one statement however many there are.
 * $1 is the city, $2 whether the actor is staff.
 */
export const FROM_COMMITMENTS = `
  from commitment
  join subject on subject.city_id = commitment.city_id and subject.id = commitment.id
  join plan on plan.city_id = commitment.city_id and plan.id = commitment.plan_id
  cross join (select ${todayIn('$1')} as day) today
  ${newestReport('report', 'commitment.id', null)}
  left join lateral (
    select array_agg(step.status) as statuses, json_agg(step.card order by step.position, step.id) as cards
    from (
      select milestone.position, milestone.id, ${MILESTONE_STATUS} as status, json_build_object(
        'id', milestone.id, 'subjectState', place.state, 'content', coalesce(milestone.content, milestone.draft),
        'promisedDate', milestone.promised_on, 'dueDate', milestone.due_on, 'completion', report.completion,
        'reportedOn', report.reported_on, 'droppedAt', milestone.dropped_at, 'droppedReason', milestone.dropped_reason
      ) as card
      from milestone
      join subject place on place.city_id = milestone.city_id and place.id = milestone.id
      ${newestReport('report', 'milestone.commitment_id', 'milestone.id')}
      where milestone.city_id = $1 and milestone.commitment_id = commitment.id and ${visibleTo('$2', 'place')}
    ) step
  ) steps on true
  where commitment.city_id = $1 and ${visibleTo('$2')}`

export const COMMITMENT_COLUMNS = `commitment.id, commitment.number, commitment.plan_id as "planId",
  plan.state as "planState", plan.language, subject.state as "subjectState", commitment.title,
  coalesce(commitment.content, commitment.draft) as content, commitment.published_at as "publishedAt",
  report.completion, report.reported_on as "reportedOn", commitment.dropped_at as "droppedAt",
  commitment.dropped_reason as "droppedReason", coalesce(steps.cards, '[]') as milestones, today.day as today`

export const STATUS = `(${COMMITMENT_STATUS})`
