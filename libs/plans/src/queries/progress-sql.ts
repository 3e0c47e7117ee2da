// The rules of @tilia/rules/progress as SQL, so that a list can be filtered by what a page says. A spec generates cases
// and demands that both halves agree. They stand on the columns that the questions beside them select.

/** The day it is in the city, by the database's clock; `cityId` is a parameter. */
export const todayIn = (cityId: string) =>
  `(select to_char(now() at time zone time_zone, 'YYYY-MM-DD') from city where id = ${cityId})`

/** The newest report on a milestone, or on the commitment itself where `milestone` is null. */
export const newestReport = (alias: string, commitment: string, milestone: string | null) => `
  left join lateral (
    select completion, reported_on from progress_update
    where progress_update.city_id = $1 and progress_update.commitment_id = ${commitment}
      and progress_update.milestone_id ${milestone ? `= ${milestone}` : 'is null'}
    order by reported_on desc, id desc limit 1
  ) ${alias} on true`

/** Over `milestone`, `report` and `today.day`. */
export const MILESTONE_STATUS = `case
  when milestone.dropped_at is not null then 'dropped'
  when report.completion = 'complete' then 'done'
  when civil_last_day(coalesce(milestone.due_on, milestone.promised_on)) < today.day
    or civil_last_day(milestone.promised_on) < civil_last_day(milestone.due_on) then 'late'
  when report.completion in ('limited', 'substantial')
    or coalesce(milestone.content, milestone.draft)->>'startDate' <= today.day then 'running'
  else 'planned' end`

/** Over `commitment`, `report`, `today.day` and the statuses of its milestones in `steps.statuses`. */
export const COMMITMENT_STATUS = `case
  when commitment.dropped_at is not null then 'dropped'
  when report.completion = 'complete' then 'done'
  when 'done' = any (steps.statuses) and steps.statuses <@ '{done,dropped}'::text[] then 'done'
  when civil_last_day(coalesce(commitment.content, commitment.draft)->>'endDate') < today.day
    or 'late' = any (steps.statuses) then 'late'
  when report.completion in ('limited', 'substantial')
    or coalesce(commitment.content, commitment.draft)->>'startDate' <= today.day
    or steps.statuses && '{running,done}'::text[] then 'running'
  else 'planned' end`
