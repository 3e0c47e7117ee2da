import type { PlanId } from '@tilia/contracts'
import { Actor, newId, type CityId, type Result } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { createTestDatabase, mustRefuse, mustSucceed, type TestDatabase } from '@tilia/testing'
import { FindDrafts } from '../queries/find-drafts.js'
import { aCommitment, aDraftPlan, aMilestone, aPublishedPlan } from '../testing/index.js'
import { AddCommitment } from './add-commitment.js'
import { AddCommitments } from './add-commitments.js'
import { AddMilestone } from './add-milestone.js'
import { CreatePlan } from './create-plan.js'
import { MOST_COMMITMENTS } from './put-commitment.js'
import { RemoveCommitment } from './remove-commitment.js'
import { RemoveMilestone } from './remove-milestone.js'
import { SaveCommitment } from './save-commitment.js'
import { SaveMilestone } from './save-milestone.js'
import { SavePlan } from './save-plan.js'

type Verb = (actor: Actor) => Promise<Result<unknown, { readonly code: string }>>

describe('writing a plan', () => {
  let database: TestDatabase
  let cityId: CityId
  let staff: Actor
  let resident: Actor
  let elsewhere: Actor

  beforeAll(async () => {
    database = await createTestDatabase()
    cityId = await aCity(database)
    staff = await aPerson(database, cityId, { roles: ['staff'] })
    resident = await aPerson(database, cityId)
    elsewhere = await aPerson(database, await aCity(database), { roles: ['staff', 'admin'] })
  })
  afterAll(() => database.close())

  const title = (text: string) => [{ key: 'title', text }]
  const draftOf = async (planId: PlanId, actor = staff) => {
    const { rows } = await database.admin.query('select number from plan where id = $1', [planId])
    const find = new FindDrafts(database.reader)
    const plan = await find.byNumber(actor, rows[0].number)
    return { plan, commitments: (await find.byPlan(actor, [planId])).get(planId) ?? [] }
  }

  it('begins once, however often the form is sent', async () => {
    const create = new CreatePlan(database.unitOfWork)
    const plan = { clientKey: newId(), title: 'Plan 2026', language: 'de' }
    const made = await Promise.all(Array.from({ length: 50 }, () => mustSucceed(create.execute(staff, plan))))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    const next = await mustSucceed(create.execute(staff, { ...plan, clientKey: newId() }))
    expect(next.number).toBe(made[0]!.number + 1)
    expect(await mustRefuse(create.execute(resident, plan))).toEqual({ code: 'not_allowed' })
  })

  it('keeps every field, and refuses what cannot be taken beside the field', async () => {
    const planId = await aDraftPlan(database, cityId)
    const save = new SavePlan(database.unitOfWork)
    const change = { planId, revision: 1, endorsements: [], documents: [], settled: [] }
    const refusal = await mustRefuse(
      save.execute(staff, { ...change, fields: [...title(''), { key: 'periodEnd', text: 'August' }] }),
    )
    expect(refusal).toMatchObject({
      fields: [
        { field: 'title', code: 'required' },
        { field: 'periodEnd', code: 'not_a_date' },
      ],
    })
    const endorsement = { name: 'Ada', role: null, organisation: 'Volkshochschule', link: null }
    const nobody = { name: null, role: null, organisation: null, link: null }
    await mustSucceed(
      save.execute(staff, {
        ...change,
        fields: [...title('Plan'), { key: 'groupsCount', text: '5' }],
        endorsements: [endorsement, nobody],
      }),
    )
    expect((await draftOf(planId)).plan).toMatchObject({
      revision: 2,
      changed: true,
      draft: { title: 'Plan', groupsCount: 5, endorsements: [endorsement] },
    })
  })

  it('lets nobody overwrite what somebody else wrote meanwhile', async () => {
    const planId = await aDraftPlan(database, cityId)
    const save = new SavePlan(database.unitOfWork)
    const change = { planId, revision: 1, fields: title('Meiner'), endorsements: [], documents: [], settled: [] }
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => save.execute(staff, change)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await mustRefuse(save.execute(staff, { ...change, fields: title('Anderer') }))).toEqual({ code: 'conflict' })
    expect((await draftOf(planId)).plan?.draft.title).toBe('Meiner')
  })

  it('adds a commitment once, numbers it, changes it and throws it away with its milestones', async () => {
    const planId = await aDraftPlan(database, cityId)
    const add = new AddCommitment(database.unitOfWork)
    const commitment = { planId, clientKey: newId(), fields: [...title('Kühle Wege'), { key: 'sdgs', text: '11 13' }] }
    const made = await Promise.all(Array.from({ length: 20 }, () => mustSucceed(add.execute(staff, commitment))))
    expect(new Set(made.map(({ number }) => number)).size).toBe(1)
    const commitmentId = made[0]!.id
    const step = { commitmentId, clientKey: newId(), fields: title('Orte finden') }
    await mustSucceed(new AddMilestone(database.unitOfWork).execute(staff, step))
    const change = { commitmentId, revision: 1, fields: title('Schattige Wege') }
    const save = new SaveCommitment(database.unitOfWork)
    await mustSucceed(save.execute(staff, change))
    expect(await mustRefuse(save.execute(staff, change))).toEqual({ code: 'conflict' })
    expect((await draftOf(planId)).commitments).toMatchObject([
      { draft: { title: 'Schattige Wege', sdgs: [] }, milestones: [{ draft: { title: 'Orte finden' } }] },
    ])
    await mustSucceed(new RemoveCommitment(database.unitOfWork).execute(staff, commitmentId))
    expect((await draftOf(planId)).commitments).toEqual([])
    const { rows } = await database.admin.query('select state from subject where id = $1', [commitmentId])
    expect(rows).toEqual([{ state: 'gone' }])
  })

  it('throws nothing away that was published, and keeps its date from the form', async () => {
    const { commitments } = await aPublishedPlan(database, cityId)
    const { commitmentId, milestoneIds } = commitments[0]!
    const milestoneId = milestoneIds[0]!
    const remove = new RemoveCommitment(database.unitOfWork)
    expect(await mustRefuse(remove.execute(staff, commitmentId))).toEqual({ code: 'not_allowed' })
    const removeStep = new RemoveMilestone(database.unitOfWork)
    expect(await mustRefuse(removeStep.execute(staff, milestoneId))).toEqual({ code: 'not_allowed' })
    const fields = [...title('Anfang'), { key: 'endDate', text: '2100-01' }]
    await mustSucceed(new SaveMilestone(database.unitOfWork).execute(staff, { milestoneId, revision: 1, fields }))
    const { rows } = await database.admin.query('select draft from milestone where id = $1', [milestoneId])
    expect(rows[0].draft).toMatchObject({ title: 'Anfang', endDate: '2099-03' })
  })

  it('takes a whole table or nothing of it, and the same table once', async () => {
    const planId = await aDraftPlan(database, cityId)
    const add = new AddCommitments(database.unitOfWork)
    const wrong = await mustRefuse(
      add.execute(staff, { planId, clientKey: newId(), csv: 'title,endDate\nGut,2026-05\nSchlecht,irgendwann' }),
    )
    expect(wrong).toMatchObject({
      code: 'table_not_read',
      problems: [{ line: 3, column: 'endDate', code: 'not_a_date' }],
    })
    expect((await draftOf(planId)).commitments).toEqual([])
    const table = { planId, clientKey: newId(), csv: 'title,milestoneTitle\nEins,Erster\n,Zweiter\nZwei,' }
    for (let i = 0; i < 2; i++) expect(await mustSucceed(add.execute(staff, table))).toEqual({ id: planId, added: 2 })
    const { commitments } = await draftOf(planId)
    expect(commitments.map(({ draft, milestones }) => [draft.title, milestones.length])).toEqual([
      ['Eins', 2],
      ['Zwei', 0],
    ])
  })

  it('stops at as many commitments as a page can show, and keeps none of a table that is too long', async () => {
    const planId = await aDraftPlan(database, cityId)
    const csv = ['title', ...Array.from({ length: MOST_COMMITMENTS + 1 }, (_, i) => `Zusage ${i}`)].join('\n')
    const add = new AddCommitments(database.unitOfWork)
    expect(await mustRefuse(add.execute(staff, { planId, clientKey: newId(), csv }))).toEqual({
      code: 'plan_is_full',
      limit: MOST_COMMITMENTS,
    })
    expect((await draftOf(planId)).commitments).toEqual([])
  })

  it('is for staff of this city: others learn nothing of a draft and may not touch what is public', async () => {
    const planId = await aDraftPlan(database, cityId)
    const commitmentId = await aCommitment(database, cityId, planId, {}, 'draft')
    const milestoneId = await aMilestone(database, cityId, commitmentId, {}, 'draft')
    const verbs = (ids: {
      planId: PlanId
      commitmentId: typeof commitmentId
      milestoneId: typeof milestoneId
    }): Verb[] => [
      (actor: Actor) =>
        new SavePlan(database.unitOfWork).execute(actor, {
          ...{ planId: ids.planId, revision: 1, fields: title('x'), endorsements: [], documents: [], settled: [] },
        }),
      (actor: Actor) =>
        new AddCommitment(database.unitOfWork).execute(actor, {
          ...{ planId: ids.planId, clientKey: newId(), fields: title('x') },
        }),
      (actor: Actor) =>
        new AddCommitments(database.unitOfWork).execute(actor, {
          ...{ planId: ids.planId, clientKey: newId(), csv: 'title\nx' },
        }),
      (actor: Actor) =>
        new SaveCommitment(database.unitOfWork).execute(actor, { ...ids, revision: 1, fields: title('x') }),
      (actor: Actor) => new RemoveCommitment(database.unitOfWork).execute(actor, ids.commitmentId),
      (actor: Actor) =>
        new AddMilestone(database.unitOfWork).execute(actor, { ...ids, clientKey: newId(), fields: title('x') }),
      (actor: Actor) =>
        new SaveMilestone(database.unitOfWork).execute(actor, { ...ids, revision: 1, fields: title('x') }),
      (actor: Actor) => new RemoveMilestone(database.unitOfWork).execute(actor, ids.milestoneId),
    ]
    const codes = async (actor: Actor, ids: Parameters<typeof verbs>[0]) =>
      new Set(await Promise.all(verbs(ids).map(async (verb) => (await mustRefuse(verb(actor))).code)))
    const draft = { planId, commitmentId, milestoneId }
    expect(await codes(resident, draft)).toEqual(new Set(['not_found']))
    expect(await codes(elsewhere, draft)).toEqual(new Set(['not_found']))
    const published = await aPublishedPlan(database, cityId)
    const open = {
      planId: published.planId,
      ...published.commitments[0]!,
      milestoneId: published.commitments[0]!.milestoneIds[0]!,
    }
    expect(await codes(resident, open)).toEqual(new Set(['not_allowed']))
    expect(await codes(elsewhere, open)).toEqual(new Set(['not_found']))
    expect((await draftOf(planId, resident)).plan).toBeNull()
    expect((await draftOf(planId, elsewhere)).plan).toBeNull()
  })
})
