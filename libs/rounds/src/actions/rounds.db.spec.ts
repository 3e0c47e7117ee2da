import type { PlanId } from '@tilia/contracts'
import { Actor, type CityId, type Result } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { aDraftPlan, aPlan } from '@tilia/plans/testing'
import { createTestDatabase, mustRefuse, mustSucceed, type TestDatabase } from '@tilia/testing'
import { FindRounds } from '../queries/find-rounds.js'
import { MoveRound } from './move-round.js'
import { OpenRound } from './open-round.js'

describe('the window of a plan', () => {
  let database: TestDatabase
  let open: OpenRound
  let move: MoveRound
  let find: FindRounds
  let cityId: CityId
  let staff: Actor
  let visitor: Actor

  beforeAll(async () => {
    database = await createTestDatabase()
    open = new OpenRound(database.unitOfWork)
    move = new MoveRound(database.unitOfWork)
    find = new FindRounds(database.reader)
    cityId = await aCity(database)
    staff = await aPerson(database, cityId, { roles: ['staff'] })
    visitor = Actor.visitor(cityId)
  })
  afterAll(() => database.close())

  const reason = 'Im August sind Ferien.'
  const shown = async (planId: PlanId, actor = visitor) => ({
    round: (await find.byPlan(actor, [planId])).get(planId),
    moves: (await find.movesByPlan(actor, [planId])).get(planId) ?? [],
  })

  it('opens by the clocks of the city, summer time included', async () => {
    const planId = await aPlan(database, cityId, null)
    await mustSucceed(open.execute(staff, { planId, opensAt: '2026-01-15T08:00', closesAt: '2099-07-01T00:00' }))
    expect((await shown(planId)).round).toEqual({
      planId,
      opensAt: new Date('2026-01-15T07:00:00Z'),
      closesAt: new Date('2099-06-30T22:00:00Z'),
      phase: 'open',
    })
  })

  it('says before and after, by the clock of the database', async () => {
    const before = await aPlan(database, cityId, { opensAt: '2098-01-01', closesAt: '2099-01-01' })
    const after = await aPlan(database, cityId, { opensAt: '2020-01-01', closesAt: '2021-01-01' })
    expect((await shown(before)).round).toMatchObject({ phase: 'before' })
    expect((await shown(after)).round).toMatchObject({ phase: 'after' })
  })

  it('is set once, whoever races', async () => {
    const planId = await aPlan(database, cityId, null)
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () =>
        open.execute(staff, { planId, opensAt: '2026-01-15T08:00', closesAt: '2099-07-01T00:00' }),
      ),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.code]))).toEqual(
      Array(49).fill('conflict'),
    )
  })

  it('moves with a reason that everyone reads beside what it was', async () => {
    const planId = await aPlan(database, cityId, { opensAt: '2020-01-01', closesAt: '2099-07-01' })
    const next = { planId, opensAt: '2020-01-01T01:00', closesAt: '2099-09-01T00:00' }
    expect(await mustRefuse(move.execute(staff, { ...next, reason: null }))).toMatchObject({
      fields: [{ field: 'reason', code: 'required' }],
    })
    expect((await shown(planId)).moves).toEqual([])
    await mustSucceed(move.execute(staff, { ...next, reason }))
    expect(await shown(planId)).toMatchObject({
      round: { closesAt: new Date('2099-08-31T22:00:00Z') },
      moves: [{ reason, fromClosesAt: new Date('2099-07-01T00:00:00Z'), toClosesAt: new Date('2099-08-31T22:00:00Z') }],
    })
    expect(await mustRefuse(move.execute(staff, { ...next, reason }))).toEqual({ code: 'nothing_changed' })
    const { rows } = await database.admin.query(
      `select count(*)::integer from outbox where type = 'rounds.moved.v1' and payload->>'planId' = $1::text`,
      [planId],
    )
    expect(rows).toEqual([{ count: 1 }])
  })

  it('cannot be moved to have ended before now', async () => {
    const planId = await aPlan(database, cityId)
    const past = { planId, opensAt: '2020-01-01T00:00', closesAt: '2021-01-01T00:00', reason }
    expect(await mustRefuse(move.execute(staff, past))).toMatchObject({ fields: [{ code: 'in_the_past' }] })
  })

  it('of a draft changes freely, and is for staff to see', async () => {
    const planId = await aDraftPlan(database, cityId)
    await mustSucceed(open.execute(staff, { planId, opensAt: '2026-01-15T08:00', closesAt: '2099-07-01T00:00' }))
    await mustSucceed(
      move.execute(staff, { planId, opensAt: '2026-01-15T08:00', closesAt: '2099-08-01T00:00', reason: null }),
    )
    expect((await shown(planId)).round).toBeUndefined()
    expect(await shown(planId, staff)).toMatchObject({
      round: { closesAt: new Date('2099-07-31T22:00:00Z') },
      moves: [],
    })
  })

  it('is for staff of this city alone', async () => {
    const elsewhere = await aPerson(database, await aCity(database), { roles: ['staff', 'admin'] })
    const people = [visitor, await aPerson(database, cityId), elsewhere]
    const [set, unset] = [await aPlan(database, cityId), await aPlan(database, cityId, null)]
    const window = { opensAt: '2026-01-15T08:00', closesAt: '2099-07-01T00:00' }
    const verbs: ((actor: Actor) => Promise<Result<unknown, { readonly code: string }>>)[] = [
      (actor) => open.execute(actor, { planId: unset, ...window }),
      (actor) => move.execute(actor, { planId: set, ...window, reason }),
    ]
    for (const verb of verbs) {
      const codes = await Promise.all(people.map(async (actor) => (await mustRefuse(verb(actor))).code))
      expect(codes).toEqual(['not_signed_in', 'not_allowed', 'not_found'])
    }
  })
})
