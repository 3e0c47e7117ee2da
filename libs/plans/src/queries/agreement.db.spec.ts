import type { CommitmentId } from '@tilia/contracts'
import { Actor, newId, ROLES, type CityId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'
import { COMPLETIONS, commitmentStatus, milestoneStatus, PROGRESS_STATUSES } from '@tilia/rules/progress'
import fc from 'fast-check'
import { commitmentPolicy, planPolicy } from '../policy/plan.policy.js'
import { aCommitment, aDraftPlan, aMilestone, aPlan } from '../testing/index.js'
import { CountProgress } from './count-progress.js'
import { FindCommitments } from './find-commitments.js'
import { FindPlans } from './find-plans.js'
import { commitmentFactsOf, milestoneFactsOf } from './progress-facts.js'
import { CommitmentKind, PlanKind } from './subject-kinds.js'

describe('the two halves of one rule agree:', () => {
  let database: TestDatabase
  let cityId: CityId

  beforeAll(async () => {
    database = await createTestDatabase()
    cityId = await aCity(database)
  })
  afterAll(() => database.close())

  it('what a list shows is what the policy lets one read, for every state and every kind of person', async () => {
    const [find, plans] = [new FindCommitments(database.reader), new FindPlans(database.reader)]
    const kinds = { plan: new PlanKind(database.reader), commitment: new CommitmentKind(database.reader) }
    const actors = [Actor.visitor(cityId), Actor.machinery(cityId), await aPerson(database, cityId)]
    for (const role of ROLES) {
      actors.push(await aPerson(database, cityId, { roles: [role] }))
      actors.push(await aPerson(database, cityId, { roles: [role], confirmed: false }))
    }
    let cells = 0
    for (const subjectState of ['draft', 'open', 'hidden', 'gone']) {
      const planId = subjectState === 'draft' ? await aDraftPlan(database, cityId) : await aPlan(database, cityId)
      const state = subjectState === 'draft' ? 'draft' : 'published'
      const id = await aCommitment(database, cityId, planId, {}, state)
      await database.admin.query('update subject set state = $1 where id = any ($2)', [subjectState, [planId, id]])
      for (const actor of actors) {
        const readsPlan = planPolicy.can(actor, 'read', { state, subjectState })
        const reads = commitmentPolicy.can(actor, 'read', { planState: state, subjectState, dropped: false })
        expect((await plans.byIds(actor, [planId])).has(planId)).toBe(readsPlan)
        expect((await find.byIds(actor, [id])).has(id)).toBe(reads)
        expect((await find.filtered(actor, { planId }, {})).items.length).toBe(reads ? 1 : 0)
        expect((await kinds.plan.cards(actor, [planId])).length).toBe(readsPlan ? 1 : 0)
        expect((await kinds.commitment.cards(actor, [id])).length).toBe(reads ? 1 : 0)
        cells += 5
      }
    }
    expect(cells).toBe(4 * 9 * 5)
  })

  // Dates around today, as months and as days, so that every border of the rule is met.
  const date = fc.oneof(
    fc.constant(null),
    fc.integer({ min: -70, max: 70 }).chain((days) => {
      const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
      return fc.constantFrom(day, day.slice(0, 7))
    }),
  )
  const completion = fc.option(fc.constantFrom(...COMPLETIONS))
  const milestone = fc.record({ startDate: date, dueDate: date, promisedDate: date, completion, dropped: fc.boolean() })
  const commitment = fc.record({
    startDate: date,
    endDate: date,
    completion,
    dropped: fc.boolean(),
    milestones: fc.array(milestone, { maxLength: 4 }),
  })

  it('the status a list is filtered by is the status its pages say', async () => {
    const planId = await aPlan(database, cityId)
    const report = (id: CommitmentId, milestoneId: string | null, value: string) =>
      database.admin.query(
        `insert into progress_update (city_id, id, commitment_id, milestone_id, reported_on, completion, body, body_html,
           html_version, evidence, language, source)
         values ($1, $2, $3, $4, '2026-01-01', $5, 'x', 'x', 1, '[]', 'de', 'web')`,
        [cityId, newId(), id, milestoneId, value],
      )
    for (const facts of fc.sample(commitment, 90)) {
      const { startDate, endDate } = facts
      const id = await aCommitment(database, cityId, planId, { startDate, endDate } as Record<string, string>)
      if (facts.completion) await report(id, null, facts.completion)
      for (const step of facts.milestones) {
        const fields = { startDate: step.startDate, endDate: step.dueDate } as Record<string, string>
        const stepId = await aMilestone(database, cityId, id, fields)
        await database.admin.query('update milestone set promised_on = $2 where id = $1', [stepId, step.promisedDate])
        if (step.completion) await report(id, stepId, step.completion)
        if (step.dropped)
          await database.admin.query(`update milestone set dropped_at = now(), dropped_reason = 'x' where id = $1`, [
            stepId,
          ])
      }
      if (facts.dropped)
        await database.admin.query(`update commitment set dropped_at = now(), dropped_reason = 'x' where id = $1`, [id])
    }

    const find = new FindCommitments(database.reader)
    const visitor = Actor.visitor(cityId)
    const counted = (await new CountProgress(database.reader).byPlan(visitor, [planId])).get(planId)!
    const steps: string[] = []
    let seen = 0
    for (const status of PROGRESS_STATUSES) {
      const page = await find.filtered(visitor, { planId, status }, { first: 50 })
      const more = page.nextCursor
        ? (await find.filtered(visitor, { planId, status }, { first: 50, after: page.nextCursor })).items
        : []
      const rows = [...page.items, ...more]
      for (const row of rows) {
        expect(commitmentStatus(commitmentFactsOf(row), row.today)).toBe(status)
        steps.push(...row.milestones.map((step) => milestoneStatus(milestoneFactsOf(step), row.today)))
      }
      expect(counted.commitments[status]).toBe(rows.length)
      seen += rows.length
    }
    expect(seen).toBe(90)
    for (const status of PROGRESS_STATUSES)
      expect(counted.milestones[status]).toBe(steps.filter((step) => step === status).length)
  })
})
