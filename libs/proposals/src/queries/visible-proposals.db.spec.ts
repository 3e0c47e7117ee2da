import type { ProposalId } from '@tilia/contracts'
import { Actor, ROLES, type CityId, type PersonId } from '@tilia/kernel'
import { statement } from '@tilia/platform'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { aPlan } from '@tilia/plans/testing'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'
import { proposalPolicy, type ProposalFacts } from '../policy/proposal.policy.js'
import { aProposal } from '../testing/index.js'
import { FindProposal } from './find-proposal.js'
import { ProposalKind } from './proposal-kind.js'
import { ProposalTexts } from './proposal-texts.js'

type Person = Actor & { readonly personId: PersonId }

interface Thing {
  readonly id: ProposalId
  readonly facts: ProposalFacts
}

const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id).sort()

describe('who sees which idea', () => {
  let database: TestDatabase
  let find: FindProposal
  let cityId: CityId
  let actors: readonly Actor[]
  let things: readonly Thing[]

  // Every state of a proposal × every state of its subject × two authors, seen by every kind of person.
  beforeAll(async () => {
    database = await createTestDatabase()
    find = new FindProposal(database.reader)
    cityId = await aCity(database)
    const planId = await aPlan(database, cityId)
    const authors = [await aPerson(database, cityId), await aPerson(database, cityId, { roles: ['moderator'] })]
    const made: Thing[] = []
    for (const { personId: authorId } of authors)
      for (const state of ['draft', 'published', 'withdrawn'] as const)
        for (const subjectState of [undefined, 'hidden', 'gone'] as const) {
          const id = await aProposal(database, { cityId, planId, authorId, state, subjectState })
          const seenAs = subjectState ?? (state === 'draft' ? 'draft' : 'open')
          made.push({ id, facts: { authorId, state, subjectState: seenAs } })
        }
    things = made
    const withRoles: Person[] = []
    for (const role of ROLES) withRoles.push(await aPerson(database, cityId, { roles: [role] }))
    actors = [
      ...authors,
      ...withRoles,
      await aPerson(database, cityId),
      await aPerson(database, cityId, { confirmed: false }),
      Actor.visitor(cityId),
      Actor.machinery(cityId),
    ]
  })
  afterAll(() => database.close())

  it('is the same by the scope of lists as by the policy, for every kind of person and every state', async () => {
    const kind = new ProposalKind(find, new ProposalTexts(database.reader))
    for (const actor of actors) {
      const byScope = await kind.cards(actor, ids(things))
      const byPolicy = things.filter(({ facts }) => proposalPolicy.can(actor, 'read', facts))
      expect(ids(byScope)).toEqual(ids(byPolicy))
    }
    // The cases tell people apart: otherwise the comparison would hold for a scope that shows everything.
    const seen = await Promise.all(actors.map(async (actor) => (await kind.cards(actor, ids(things))).length))
    expect(new Set(seen).size).toBeGreaterThan(2)
    expect(Math.max(...seen)).toBeLessThan(things.length)
  })

  it('is nobody of another city, whatever their role', async () => {
    const elsewhere = await aPerson(database, await aCity(database), { roles: ['admin'] })
    expect([...(await find.byId(elsewhere, ids(things) as ProposalId[])).keys()]).toEqual([])
  })

  it('is nobody of another city even where a statement forgets to ask for the city', async () => {
    const other = await aCity(database)
    const tables = ['proposal', 'proposal_version', 'proposal_answer', 'proposal_search', 'support', 'subject']
    for (const table of tables) {
      const forgetful = statement<{ rows: number }>(
        `spec.all-of-${table}`,
        `select count(*)::int as rows from ${table}`,
      )
      expect(await database.reader.one(Actor.visitor(other), forgetful, [])).toEqual({ rows: 0 })
    }
    const forgetful = statement<{ rows: number }>('spec.all-here', 'select count(*)::int as rows from proposal')
    expect(await database.reader.one(Actor.visitor(cityId), forgetful, [])).toEqual({ rows: things.length })
  })
})
