import { accountDeleted, type Contributions, type ProposalId } from '@tilia/contracts'
import { Actor, ok, type CityId, type PersonId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { aPlan } from '@tilia/plans/testing'
import { createTestDatabase, drain, mustSucceed, type TestDatabase } from '@tilia/testing'
import { RebuildSupportCounts } from '../actions/rebuild-support-counts.js'
import { SupportProposal } from '../actions/support-proposal.js'
import { WhatPersonSaid } from '../queries/what-person-said.js'
import { aProposal } from '../testing/index.js'
import { ForgetAuthor } from './forget-author.js'

type Person = Actor & { readonly personId: PersonId }

describe('what somebody said', () => {
  let database: TestDatabase
  let cityId: CityId
  let leaver: Person
  let other: Person
  let ideas: Record<'mine' | 'withdrawn' | 'draft' | 'theirs', ProposalId>

  beforeAll(async () => {
    database = await createTestDatabase()
  })
  beforeEach(async () => {
    cityId = await aCity(database)
    const planId = await aPlan(database, cityId)
    leaver = await aPerson(database, cityId)
    other = await aPerson(database, cityId)
    const mine = { cityId, planId, authorId: leaver.personId, title: 'Meine Linden', body: 'Marke-XY.' }
    ideas = {
      mine: await aProposal(database, mine),
      withdrawn: await aProposal(database, { ...mine, state: 'withdrawn' }),
      draft: await aProposal(database, { ...mine, state: 'draft' }),
      theirs: await aProposal(database, { ...mine, authorId: other.personId, title: 'Ihre Eichen', body: 'Eichen.' }),
    }
    const support = new SupportProposal(database.unitOfWork)
    await mustSucceed(support.execute(leaver, ideas.theirs))
    await mustSucceed(support.execute(other, ideas.theirs))
    await mustSucceed(support.execute(other, ideas.mine))
  })
  afterAll(() => database.close())

  async function leave(contributions: Contributions): Promise<void> {
    await database.unitOfWork.run(Actor.machinery(cityId), async (tx) => {
      tx.emit(accountDeleted({ personId: leaver.personId, contributions }))
      return ok()
    })
    // Twice each, as the worker may: it takes effect once.
    await drain(database, [new ForgetAuthor()], (jobs) => [...jobs, ...jobs])
  }

  async function shown(id: ProposalId) {
    const { rows } = await database.admin.query(
      `select proposal.state, subject.state as subject, title, support_count as supports, number is not null as numbered
       from proposal join subject on subject.id = proposal.id where proposal.id = $1`,
      [id],
    )
    return rows[0]
  }

  const collect = ({ personId }: Person) =>
    new WhatPersonSaid(database.reader).collect({ cityId, personId, address: null })

  const everywhere = async (words: string) =>
    (
      await database.admin.query(
        `select (select count(*)::int from proposal where row_to_json(proposal)::text like $1)
           + (select count(*)::int from proposal_version where row_to_json(proposal_version)::text like $1)
           + (select count(*)::int from proposal_search where row_to_json(proposal_search)::text ilike $1) as rows`,
        [`%${words}%`],
      )
    ).rows[0].rows

  it('goes with them where they wish so: words everywhere, supports, drafts; the places stay', async () => {
    expect(await everywhere('Marke-XY')).toBeGreaterThan(3)
    await leave('remove')
    expect(await shown(ideas.mine)).toEqual({
      state: 'published',
      subject: 'gone',
      title: '',
      supports: 1,
      numbered: true,
    })
    expect(await shown(ideas.withdrawn)).toMatchObject({ state: 'withdrawn', subject: 'gone', title: '' })
    expect(await shown(ideas.draft)).toMatchObject({ state: 'discarded', subject: 'gone', title: '' })
    expect(await shown(ideas.theirs)).toMatchObject({ subject: 'open', title: 'Ihre Eichen', supports: 1 })
    expect(await everywhere('Marke-XY')).toBe(0)
    expect(await everywhere('Meine Linden')).toBe(0)
  })

  it('stays where they wish so, but for drafts, which nobody else ever saw', async () => {
    await leave('keep')
    expect(await shown(ideas.mine)).toMatchObject({ subject: 'open', title: 'Meine Linden' })
    expect(await shown(ideas.draft)).toMatchObject({ state: 'discarded', subject: 'gone', title: '' })
    expect(await shown(ideas.theirs)).toMatchObject({ supports: 2 })
  })

  it('is theirs to take along: ideas, drafts and supports, and nothing that others wrote', async () => {
    const taken = JSON.stringify(await collect(leaver))
    expect(JSON.parse(taken)).toMatchObject({
      written: [
        { state: 'published', title: 'Meine Linden', text: 'Marke-XY.', versions: [{ number: 1, text: 'Marke-XY.' }] },
        { state: 'withdrawn', withdrawalReason: 'Hat sich erledigt.' },
        { state: 'draft', number: null },
      ],
      supported: [{ idea: expect.any(Number) }],
      answered: [],
    })
    expect(taken).not.toContain('Eichen')
    const nobody = await aPerson(database, cityId)
    expect(await collect(nobody)).toEqual({
      written: [],
      supported: [],
      answered: [],
    })
  })

  it('is counted anew from the supports where a counter was wrong', async () => {
    await database.admin.query('update proposal set support_count = 99 where id = $1', [ideas.mine])
    const rebuild = new RebuildSupportCounts(database.unitOfWork)
    expect(await mustSucceed(rebuild.execute(Actor.machinery(cityId)))).toEqual({ mended: 1 })
    expect(await shown(ideas.mine)).toMatchObject({ supports: 1 })
    expect(await mustSucceed(rebuild.execute(Actor.machinery(cityId)))).toEqual({ mended: 0 })
  })
})
