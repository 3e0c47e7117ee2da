import type { CommitmentId, MilestoneId, PlanId } from '@tilia/contracts'
import { newId, type CityId } from '@tilia/kernel'
import { COMMITMENT_ROWS, MILESTONE_ROWS, PLAN_ROWS, readContent, type GivenFields } from '@tilia/rules/plan-content'
import type { TestDatabase } from '@tilia/testing'

export interface Window {
  readonly opensAt: string
  readonly closesAt: string
}

export const OPEN_NOW: Window = { opensAt: '2020-01-01', closesAt: '2099-01-01' }

/** A published plan without commitments, whose window is open now unless other dates, or null for none, are given. */
export async function aPlan(database: TestDatabase, cityId: CityId, window: Window | null = OPEN_NOW): Promise<PlanId> {
  const id = await insertPlan(database, cityId, { title: 'Aktionsplan' }, 'published')
  if (window)
    await database.admin.query('insert into round (city_id, plan_id, opens_at, closes_at) values ($1, $2, $3, $4)', [
      cityId,
      id,
      window.opensAt,
      window.closesAt,
    ])
  return id
}

/** A plan that only staff see. */
export function aDraftPlan(database: TestDatabase, cityId: CityId, fields: GivenFields = {}): Promise<PlanId> {
  return insertPlan(database, cityId, { title: 'Entwurf', ...fields }, 'draft')
}

/** A published plan with three commitments of two milestones each, its window open now unless said otherwise. */
export async function aPublishedPlan(database: TestDatabase, cityId: CityId, window: Window | null = OPEN_NOW) {
  const planId = await aPlan(database, cityId, window)
  const commitments = []
  for (const title of ['Kühle Wege', 'Offener Haushalt', 'Zukunftstische']) {
    const commitmentId = await aCommitment(database, cityId, planId, { title, leadInstitution: 'Bauamt' })
    const milestoneIds = [
      await aMilestone(database, cityId, commitmentId, { title: `${title}: Beginn`, endDate: '2099-03' }),
      await aMilestone(database, cityId, commitmentId, { title: `${title}: Abschluss`, endDate: '2099-09-30' }),
    ]
    commitments.push({ commitmentId, milestoneIds })
  }
  return { planId, commitments }
}

type State = 'draft' | 'published'

async function insertPlan(database: TestDatabase, cityId: CityId, fields: GivenFields, state: State): Promise<PlanId> {
  const id = newId<PlanId>()
  const number = await nextNumber(database, cityId, 'plan')
  const content = { ...readContent(PLAN_ROWS, fields).content, endorsements: [], documents: [] }
  await putSubject(database, cityId, id, 'plan', state)
  await database.admin.query(
    `insert into plan (city_id, id, number, state, language, draft, content, version, published_at)
     values ($1, $2, $3, $4, 'de', $5, case when $4 = 'published' then $5::jsonb end,
       case when $4 = 'published' then 1 else 0 end, case when $4 = 'published' then now() end)`,
    [cityId, id, number, state, JSON.stringify(content)],
  )
  return id
}

export async function aCommitment(
  database: TestDatabase,
  cityId: CityId,
  planId: PlanId,
  fields: GivenFields = {},
  state: State = 'published',
): Promise<CommitmentId> {
  const id = newId<CommitmentId>()
  const number = await nextNumber(database, cityId, 'commitment')
  const content = readContent(COMMITMENT_ROWS, { title: 'Zusage', ...fields }).content
  await putSubject(database, cityId, id, 'commitment', state)
  await database.admin.query(
    `insert into commitment (city_id, id, plan_id, number, draft, content, published_at)
     values ($1, $2, $3, $4, $5, case when $6 = 'published' then $5::jsonb end,
       case when $6 = 'published' then now() end)`,
    [cityId, id, planId, number, JSON.stringify(content), state],
  )
  return id
}

export async function aMilestone(
  database: TestDatabase,
  cityId: CityId,
  commitmentId: CommitmentId,
  fields: GivenFields = {},
  state: State = 'published',
): Promise<MilestoneId> {
  const id = newId<MilestoneId>()
  const position = await nextNumber(database, cityId, 'milestone in specs')
  const content = readContent(MILESTONE_ROWS, { title: 'Meilenstein', ...fields }).content
  await putSubject(database, cityId, id, 'milestone', state)
  await database.admin.query(
    `insert into milestone (city_id, id, commitment_id, position, draft, content, promised_on, published_at)
     values ($1, $2, $3, $4, $5, case when $6 = 'published' then $5::jsonb end, $7,
       case when $6 = 'published' then now() end)`,
    [
      cityId,
      id,
      commitmentId,
      position,
      JSON.stringify(content),
      state,
      state === 'published' ? content.endDate : null,
    ],
  )
  return id
}

async function putSubject(database: TestDatabase, cityId: CityId, id: string, kind: string, state: State) {
  await database.admin.query(
    `insert into subject (city_id, id, kind, state, published_at)
     values ($1, $2, $3, $4, case when $4 = 'open' then now() end)`,
    [cityId, id, kind, state === 'published' ? 'open' : 'draft'],
  )
}

/** From the counter that the actions use, so that scenes and actions may be mixed. */
async function nextNumber(database: TestDatabase, cityId: CityId, name: string): Promise<number> {
  const { rows } = await database.admin.query(
    `insert into city_counter (city_id, name, last) values ($1, $2, 1)
     on conflict (city_id, name) do update set last = city_counter.last + 1 returning last`,
    [cityId, name],
  )
  return rows[0].last
}
