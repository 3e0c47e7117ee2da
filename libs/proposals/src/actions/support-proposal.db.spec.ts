import { Actor, type CityId, type PersonId } from '@tilia/kernel'
import type { ProposalId } from '@tilia/contracts'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { aPlan } from '@tilia/plans/testing'
import { createTestDatabase, mustRefuse, mustSucceed, type TestDatabase } from '@tilia/testing'
import { aProposal } from '../testing/index.js'
import { SupportProposal } from './support-proposal.js'
import { WithdrawSupport } from './withdraw-support.js'

type Person = Actor & { readonly personId: PersonId }

describe('supporting an idea', () => {
  let database: TestDatabase
  let support: SupportProposal
  let withdraw: WithdrawSupport
  let cityId: CityId
  let author: Person

  beforeAll(async () => {
    database = await createTestDatabase()
    support = new SupportProposal(database.unitOfWork)
    withdraw = new WithdrawSupport(database.unitOfWork)
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

  const people = (count: number) => Promise.all(Array.from({ length: count }, () => aPerson(database, cityId)))

  it.each([50, 100])('counts %i presses of one resident at once as one, and tells of it once', async (presses) => {
    const id = await anIdea()
    const resident = await aPerson(database, cityId)
    const outcomes = await Promise.all(
      Array.from({ length: presses }, () => mustSucceed(support.execute(resident, id))),
    )
    expect(outcomes.filter(({ changed }) => changed)).toHaveLength(1)
    expect(await stored(id)).toEqual({ counted: 1, rows: 1, told: 1 })
  })

  it('counts fifty residents at once as fifty', async () => {
    const id = await anIdea()
    const residents = await people(50)
    await Promise.all(residents.map((resident) => mustSucceed(support.execute(resident, id))))
    expect(await stored(id)).toEqual({ counted: 50, rows: 50, told: 50 })
  })

  it('is taken back at any time, once, also after the window has closed', async () => {
    const id = await anIdea()
    const [resident, other] = await people(2)
    await mustSucceed(support.execute(resident!, id))
    await mustSucceed(support.execute(other!, id))
    await database.admin.query(`update round set closes_at = now() where city_id = $1`, [cityId])
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => mustSucceed(withdraw.execute(resident!, id))))
    expect(outcomes.filter(({ changed }) => changed)).toHaveLength(1)
    expect(await stored(id)).toMatchObject({ counted: 1, rows: 1 })
    const { rows } = await database.admin.query(
      `select count(*)::int as told from outbox where type = 'proposals.support-withdrawn.v1' and payload->>'personId' = $1`,
      [resident!.personId],
    )
    expect(rows[0].told).toBe(1)
  })

  it('is counted right while twenty residents give and take it back over and over', async () => {
    const id = await anIdea()
    const residents = await people(20)
    const hammer = async (resident: Person, i: number) => {
      for (let round = 0; round < 10; round++) {
        const presses = [support.execute(resident, id), withdraw.execute(resident, id), support.execute(resident, id)]
        await Promise.all(presses.map((press) => mustSucceed<Awaited<typeof press>>(press)))
      }
      if (i % 2) await mustSucceed(withdraw.execute(resident, id))
      else await mustSucceed(support.execute(resident, id))
    }
    await Promise.all(residents.map(hammer))
    expect(await stored(id)).toMatchObject({ counted: 10, rows: 10 })
  })

  it('says from where it came', async () => {
    const id = await anIdea()
    const resident = await aPerson(database, cityId)
    await mustSucceed(support.execute(Actor.person(cityId, { id: resident.personId }, 'api'), id))
    const { rows } = await database.admin.query('select source, entered_by from support where proposal_id = $1', [id])
    expect(rows).toEqual([{ source: 'api', entered_by: null }])
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
    expect(await mustRefuse(withdraw.execute(Actor.visitor(cityId), id))).toEqual({ code: 'not_signed_in' })
    const unconfirmed = await aPerson(database, cityId, { confirmed: false })
    expect(await mustRefuse(support.execute(unconfirmed, id))).toEqual({ code: 'not_confirmed' })
  })

  it('is refused for drafts, for withdrawn ideas and for hidden ones', async () => {
    const planId = await aPlan(database, cityId)
    const scene = { cityId, planId, authorId: author.personId }
    const resident = await aPerson(database, cityId)
    const draft = await aProposal(database, { ...scene, state: 'draft' })
    const withdrawn = await aProposal(database, { ...scene, state: 'withdrawn' })
    const hidden = await aProposal(database, { ...scene, subjectState: 'hidden' })
    expect(await mustRefuse(support.execute(resident, draft))).toEqual({ code: 'not_found' })
    expect(await mustRefuse(support.execute(author, draft))).toEqual({ code: 'not_allowed' })
    expect(await mustRefuse(support.execute(resident, withdrawn))).toEqual({ code: 'not_open_to_support' })
    expect(await mustRefuse(support.execute(resident, hidden))).toEqual({ code: 'not_found' })
    const moderator = await aPerson(database, cityId, { roles: ['moderator'] })
    expect(await mustRefuse(support.execute(moderator, hidden))).toEqual({ code: 'not_allowed' })
  })

  it('finds nothing of another city', async () => {
    const id = await anIdea()
    const elsewhere = await aPerson(database, await aCity(database))
    expect(await mustRefuse(support.execute(elsewhere, id))).toEqual({ code: 'not_found' })
    expect(await mustRefuse(withdraw.execute(elsewhere, id))).toEqual({ code: 'not_found' })
  })
})

describe('the key of a support', () => {
  it('is what makes it one: without it, in a database to throw away, one resident counts many times', async () => {
    const database = await createTestDatabase()
    try {
      const cityId = await aCity(database)
      const author = await aPerson(database, cityId)
      const planId = await aPlan(database, cityId)
      const id = await aProposal(database, { cityId, planId, authorId: author.personId })
      await database.admin.query('alter table support drop constraint support_pkey')
      const support = new SupportProposal(database.unitOfWork)
      const outcomes = await Promise.all(Array.from({ length: 100 }, () => mustSucceed(support.execute(author, id))))
      expect(outcomes.filter(({ changed }) => changed).length).toBeGreaterThan(1)
      const { rows } = await database.admin.query('select count(*)::int as rows from support')
      expect(rows[0].rows).toBeGreaterThan(1)
    } finally {
      await database.close()
    }
  })
})
