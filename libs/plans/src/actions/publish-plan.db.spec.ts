import type { CommitmentId, PlanId } from '@tilia/contracts'
import { Actor, newId, type CityId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { createTestDatabase, mustRefuse, mustSucceed, type TestDatabase } from '@tilia/testing'
import { FindCommitments } from '../queries/find-commitments.js'
import { FindPlans } from '../queries/find-plans.js'
import { FindVersions } from '../queries/find-versions.js'
import { aCommitment, aDraftPlan, aMilestone } from '../testing/index.js'
import { PublishPlan } from './publish-plan.js'
import { SaveCommitment } from './save-commitment.js'

describe('publishing a plan', () => {
  let database: TestDatabase
  let publish: PublishPlan
  let save: SaveCommitment
  let cityId: CityId
  let staff: Actor
  let visitor: Actor

  beforeAll(async () => {
    database = await createTestDatabase()
    publish = new PublishPlan(database.unitOfWork)
    save = new SaveCommitment(database.unitOfWork)
    cityId = await aCity(database)
    staff = await aPerson(database, cityId, { roles: ['staff'] })
    visitor = Actor.visitor(cityId)
  })
  afterAll(() => database.close())

  async function aPlanToPublish(): Promise<{ planId: PlanId; commitmentId: CommitmentId }> {
    const planId = await aDraftPlan(database, cityId, { title: 'Plan 2026', foreword: 'Unter der Linde.' })
    const commitmentId = await aCommitment(database, cityId, planId, { title: 'Kühle Wege' }, 'draft')
    await aMilestone(database, cityId, commitmentId, { title: 'Orte finden', endDate: '2099-03' }, 'draft')
    return { planId, commitmentId }
  }

  const retitle = async (commitmentId: CommitmentId, title: string, revision = 1) =>
    mustSucceed(save.execute(staff, { commitmentId, revision, fields: [{ key: 'title', text: title }] }))

  const numberOf = async (planId: PlanId) =>
    (await database.admin.query('select number from plan where id = $1', [planId])).rows[0].number as number

  const told = async (planId: PlanId) =>
    (
      await database.admin.query(
        `select type, count(*)::integer from outbox where payload->>'planId' = $1::text group by type order by type`,
        [planId],
      )
    ).rows

  it('shows everyone the plan, its commitments and milestones, with the promised dates', async () => {
    const { planId, commitmentId } = await aPlanToPublish()
    const number = await numberOf(planId)
    expect(await new FindPlans(database.reader).byNumber(visitor, number)).toBeNull()
    expect(await mustSucceed(publish.execute(staff, { planId, note: null }))).toEqual({ id: planId, version: 1 })
    expect(await new FindPlans(database.reader).byNumber(visitor, number)).toMatchObject({
      state: 'published',
      version: 1,
      content: { foreword: 'Unter der Linde.' },
    })
    const shown = (await new FindCommitments(database.reader).byIds(visitor, [commitmentId])).get(commitmentId)
    expect(shown).toMatchObject({ title: 'Kühle Wege', milestones: [{ promisedDate: '2099-03', dueDate: '2099-03' }] })
    expect(await told(planId)).toEqual([
      { type: 'plans.commitment-published.v1', count: 1 },
      { type: 'plans.published.v1', count: 1 },
    ])
  })

  it('is refused without a commitment', async () => {
    const planId = await aDraftPlan(database, cityId)
    expect(await mustRefuse(publish.execute(staff, { planId, note: null }))).toEqual({ code: 'no_commitment' })
  })

  it('makes one version of fifty requests at once, and tells of it once', async () => {
    const { planId } = await aPlanToPublish()
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => publish.execute(staff, { planId, note: 'Es geht los.' })),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.code]))
    expect(new Set(refusals)).toEqual(new Set(['nothing_changed']))
    const { rows } = await database.admin.query('select number from plan_version where plan_id = $1', [planId])
    expect(rows).toEqual([{ number: 1 }])
    expect((await told(planId)).find(({ type }) => type === 'plans.published.v1')).toMatchObject({ count: 1 })
  })

  it('keeps what is being written to staff until the next version, which says why and what changed', async () => {
    const { planId, commitmentId } = await aPlanToPublish()
    const [find, versions] = [new FindCommitments(database.reader), new FindVersions(database.reader)]
    const titleFor = async (actor: Actor) => (await find.byIds(actor, [commitmentId])).get(commitmentId)?.title
    await mustSucceed(publish.execute(staff, { planId, note: null }))
    await retitle(commitmentId, 'Schattige Wege')
    expect([await titleFor(visitor), await titleFor(staff)]).toEqual(['Kühle Wege', 'Kühle Wege'])
    expect(await mustRefuse(publish.execute(staff, { planId, note: null }))).toMatchObject({
      fields: [{ field: 'note', code: 'required' }],
    })
    await mustSucceed(publish.execute(staff, { planId, note: 'Der Rat wollte ein klareres Wort.' }))
    expect(await titleFor(visitor)).toBe('Schattige Wege')
    const number = await numberOf(planId)
    const [first, second] = await Promise.all([1, 2].map((version) => versions.byNumber(visitor, number, version)))
    expect(first!.snapshot.commitments[0]!.content.title).toBe('Kühle Wege')
    expect(second).toMatchObject({
      note: 'Der Rat wollte ein klareres Wort.',
      before: first!.snapshot,
      snapshot: { commitments: [{ content: { title: 'Schattige Wege' } }] },
    })
  })

  it('leaves no right to change or to delete what was once published, said or moved', async () => {
    for (const table of ['plan_version', 'milestone_move', 'progress_update', 'round_move'])
      for (const right of ['update', 'delete', 'truncate']) {
        const { rows } = await database.admin.query('select has_table_privilege($1, $2, $3) as may', [
          'tilia_app',
          table,
          right,
        ])
        expect({ table, right, may: rows[0].may }).toEqual({ table, right, may: false })
      }
    const attempt = database.unitOfWork.run(staff, async (tx) => {
      await tx.one({ name: 'spec.overwrite-version', text: `update plan_version set note = 'x' where city_id = $1` }, [
        cityId,
      ])
      return { ok: true as const, value: undefined }
    })
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  })

  it('is for staff: a resident and a moderator may not, and of a draft they learn nothing', async () => {
    const { planId } = await aPlanToPublish()
    const people = [await aPerson(database, cityId), await aPerson(database, cityId, { roles: ['moderator'] })]
    for (const person of people)
      expect(await mustRefuse(publish.execute(person, { planId, note: null }))).toEqual({ code: 'not_found' })
    await mustSucceed(publish.execute(staff, { planId, note: null }))
    for (const person of people)
      expect(await mustRefuse(publish.execute(person, { planId, note: null }))).toEqual({ code: 'not_allowed' })
    expect(await mustRefuse(publish.execute(visitor, { planId, note: null }))).toEqual({ code: 'not_signed_in' })
  })

  it('finds nothing of another city, and nothing that is not there', async () => {
    const { planId } = await aPlanToPublish()
    const elsewhere = await aPerson(database, await aCity(database), { roles: ['staff', 'admin'] })
    expect(await mustRefuse(publish.execute(elsewhere, { planId, note: null }))).toEqual({ code: 'not_found' })
    const none = newId<PlanId>()
    expect(await mustRefuse(publish.execute(staff, { planId: none, note: null }))).toEqual({ code: 'not_found' })
  })
})
