import { Actor, type CityId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'
import { aCommitment, aMilestone, aPublishedPlan } from '../testing/index.js'
import { FindCommitments } from './find-commitments.js'

describe('the list of commitments', () => {
  let database: TestDatabase
  let find: FindCommitments
  let cityId: CityId

  beforeAll(async () => {
    database = await createTestDatabase()
    find = new FindCommitments(database.reader)
    cityId = await aCity(database)
  })
  afterAll(() => database.close())

  it('shows a plan’s promises in their order, a page at a time, with their milestones', async () => {
    const { planId, commitments } = await aPublishedPlan(database, cityId)
    const visitor = Actor.visitor(cityId)
    const first = await find.filtered(visitor, { planId }, { first: 2 })
    const rest = await find.filtered(visitor, { planId }, { first: 2, after: first.nextCursor })
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(commitments.map((it) => it.commitmentId))
    expect(rest.nextCursor).toBeNull()
    expect(first.items[0]!.milestones.map(({ id }) => id)).toEqual(commitments[0]!.milestoneIds)
  })

  it('keeps what is being written from everyone but staff', async () => {
    const { planId, commitments } = await aPublishedPlan(database, cityId)
    const draft = await aCommitment(database, cityId, planId, { title: 'Noch geheim' }, 'draft')
    await aMilestone(database, cityId, commitments[0]!.commitmentId, { title: 'Auch geheim' }, 'draft')
    const staff = await aPerson(database, cityId, { roles: ['staff'] })
    const shown = async (actor: Actor) => {
      const { items } = await find.filtered(actor, { planId }, { first: 50 })
      return { ids: items.map(({ id }) => id), milestones: items[0]!.milestones.length }
    }
    for (const actor of [Actor.visitor(cityId), await aPerson(database, cityId, { roles: ['moderator'] })]) {
      expect(await shown(actor)).toEqual({ ids: expect.not.arrayContaining([draft]), milestones: 2 })
      expect(await find.byIds(actor, [draft])).toEqual(new Map())
    }
    expect(await shown(staff)).toEqual({ ids: expect.arrayContaining([draft]), milestones: 3 })
  })

  it('finds promises by institution, policy area and words', async () => {
    const { planId } = await aPublishedPlan(database, cityId)
    const wanted = await aCommitment(database, cityId, planId, {
      title: '100 % Schatten_wege',
      leadInstitution: 'Umweltamt',
      policyAreas: 'Klima\nGesundheit',
    })
    const found = async (filter: object) =>
      (await find.filtered(Actor.visitor(cityId), { planId, ...filter }, {})).items.map(({ id }) => id)
    expect(await found({ leadInstitution: 'Umweltamt' })).toEqual([wanted])
    expect(await found({ policyArea: 'Gesundheit' })).toEqual([wanted])
    expect(await found({ search: 'schatten_WEGE' })).toEqual([wanted])
    expect(await found({ search: '100 %' })).toEqual([wanted])
    expect(await found({ search: 'S%wege' })).toEqual([])
  })
})
