import { Actor, type CityId, type PersonId } from '@tilia/kernel'
import type { ProposalId } from '@tilia/contracts'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { createTestDatabase, mustRefuse, mustSucceed, type TestDatabase } from '@tilia/testing'
import { aPlan, aProposal } from '../testing/index.js'
import { SupportProposal } from './support-proposal.js'

describe('supporting an idea', () => {
  let database: TestDatabase
  let support: SupportProposal
  let cityId: CityId
  let author: Actor & { readonly personId: PersonId }

  beforeAll(async () => {
    database = await createTestDatabase()
    support = new SupportProposal(database.unitOfWork)
    cityId = await aCity(database)
    author = await aPerson(database, cityId)
  })
  afterAll(() => database.close())

  async function anIdea(window?: { opensAt: string; closesAt: string }): Promise<ProposalId> {
    const planId = await aPlan(database, cityId, window)
    return aProposal(database, { cityId, planId, authorId: author.personId })
  }

  async function stored(id: ProposalId) {
    const { rows } = await database.admin.query(
      `select support_count as counted, (select count(*)::int from support where proposal_id = $1) as rows,
         (select count(*)::int from outbox where type = 'proposals.supported.v1' and payload->>'proposalId' = $1::text) as told
       from proposal where id = $1`,
      [id],
    )
    return rows[0]
  }

  it('counts fifty presses of one resident at once as one, and tells of it once', async () => {
    const id = await anIdea()
    const resident = await aPerson(database, cityId)
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => support.execute(resident, id)))
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    expect(outcomes.filter((outcome) => outcome.ok && outcome.value.changed)).toHaveLength(1)
    expect(await stored(id)).toEqual({ counted: 1, rows: 1, told: 1 })
  })

  it('counts fifty residents at once as fifty', async () => {
    const id = await anIdea()
    const residents = await Promise.all(Array.from({ length: 50 }, () => aPerson(database, cityId)))
    await Promise.all(residents.map((resident) => mustSucceed(support.execute(resident, id))))
    expect(await stored(id)).toEqual({ counted: 50, rows: 50, told: 50 })
  })

  it('is refused after the window has closed, by the clock of the database', async () => {
    const id = await anIdea({ opensAt: '2020-01-01', closesAt: '2020-02-01' })
    const refusal = await mustRefuse(support.execute(await aPerson(database, cityId), id))
    expect(refusal).toMatchObject({ code: 'phase_not_open', closesAt: new Date('2020-02-01T00:00:00Z') })
    expect(await stored(id)).toEqual({ counted: 0, rows: 0, told: 0 })
  })

  it('is refused to visitors and to people who have not confirmed their address', async () => {
    const id = await anIdea()
    expect(await mustRefuse(support.execute(Actor.visitor(cityId), id))).toEqual({ code: 'not_signed_in' })
    const unconfirmed = await aPerson(database, cityId, { confirmed: false })
    expect(await mustRefuse(support.execute(unconfirmed, id))).toEqual({ code: 'not_confirmed' })
  })

  it('finds nothing of another city', async () => {
    const id = await anIdea()
    const elsewhere = await aPerson(database, await aCity(database))
    expect(await mustRefuse(support.execute(elsewhere, id))).toEqual({ code: 'not_found' })
  })
})
