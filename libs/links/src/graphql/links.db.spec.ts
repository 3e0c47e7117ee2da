import type { Actor, CityId, PersonId } from '@tilia/kernel'
import { newId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson, aSession } from '@tilia/identity/testing'
import { PostProgress } from '@tilia/plans'
import { aPublishedPlan } from '@tilia/plans/testing'
import { aProposal, numberOf } from '@tilia/proposals/testing'
import { createTestDatabase, mustSucceed, statementsOf, type TestDatabase } from '@tilia/testing'
import { DataSource } from 'typeorm'
import { startApi, type Caller } from '../../../../test/api.js'
import { aTie } from '../testing/index.js'

type Person = Actor & { readonly personId: PersonId }
type Json = Record<string, any>

const WAY = `query ($number: Int!) { proposal(number: $number) {
  reached viewerCanTie ties { id note commitment { number title } }
  way { kind happened on standing words commitment { title } milestone { title status } }
} }`
const LIST = `query ($commitment: Int, $first: Int) { proposals(commitment: $commitment, first: $first) {
  total items { number reached ties { commitment { number title } } } } }`
const ENDS = `query ($number: Int!) { commitment(number: $number) {
  tieCount ties(first: 50) { items { note proposal { number title supportCount } } } } }`
const TIE = `mutation ($input: TieSubjectsInput!) { tieSubjects(input: $input) {
  ... on TiePayload { linkId changed } ... on Refusal { code } ... on InvalidInput { fields { field code } } } }`
const UNDO = `mutation ($input: UndoTieInput!) { undoTie(input: $input) {
  ... on TiePayload { changed } ... on Refusal { code } ... on InvalidInput { fields { field code } } } }`

describe('the thread from an idea to what became of it', () => {
  let database: TestDatabase
  let api: Awaited<ReturnType<typeof startApi>>
  let cityId: CityId
  let staff: Person
  let desk: Caller
  const visitor: Caller = { host: 'threads.example' }

  beforeAll(async () => {
    database = await createTestDatabase()
    cityId = await aCity(database, visitor.host)
    staff = await aPerson(database, cityId, { roles: ['staff'] })
    desk = { ...visitor, session: await aSession(database, staff) }
    api = await startApi(database)
  })
  afterAll(async () => {
    await api.close()
    await database.close()
  })

  async function ask(caller: Caller, query: string, variables: Record<string, unknown>): Promise<Json> {
    const { data, errors } = await api.ask<Json>(caller, query, variables)
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }

  async function anIdeaAndACommitment() {
    const { planId, commitments } = await aPublishedPlan(database, cityId)
    const { commitmentId: toId, milestoneIds } = commitments[0]!
    const fromId = await aProposal(database, { cityId, planId, authorId: staff.personId })
    const { rows } = await database.admin.query('select number from commitment where id = $1', [toId])
    return { planId, fromId, toId, milestoneIds, number: await numberOf(database, fromId), commitment: rows[0].number }
  }

  it('is read from both ends, and by the list of ideas for a commitment', async () => {
    const { fromId, toId, number, commitment } = await anIdeaAndACommitment()
    expect((await ask(visitor, WAY, { number })).proposal).toMatchObject({
      reached: 'received',
      viewerCanTie: false,
      ties: [],
    })
    expect((await ask(desk, WAY, { number })).proposal.viewerCanTie).toBe(true)
    const input = { kind: 'informs', fromId, toId, note: '  Daraus wird die Karte. ' }
    expect((await ask(visitor, TIE, { input })).tieSubjects).toEqual({ code: 'not_signed_in' })
    const { linkId } = (await ask(desk, TIE, { input })).tieSubjects
    expect((await ask(visitor, WAY, { number })).proposal).toMatchObject({
      reached: 'tied',
      ties: [{ id: linkId, note: 'Daraus wird die Karte.', commitment: { number: commitment } }],
    })
    expect((await ask(visitor, ENDS, { number: commitment })).commitment).toMatchObject({
      tieCount: 1,
      ties: { items: [{ note: 'Daraus wird die Karte.', proposal: { number } }] },
    })
    expect((await ask(visitor, LIST, { commitment })).proposals).toMatchObject({
      total: 1,
      items: [{ number, reached: 'tied' }],
    })
    expect((await ask(desk, UNDO, { input: { linkId, reason: ' ' } })).undoTie).toMatchObject({
      fields: [{ field: 'reason', code: 'required' }],
    })
    expect((await ask(desk, UNDO, { input: { linkId, reason: 'Verwechselt.' } })).undoTie).toEqual({ changed: true })
    expect((await ask(visitor, WAY, { number })).proposal).toMatchObject({ reached: 'received', ties: [] })
    expect((await ask(visitor, ENDS, { number: commitment })).commitment).toEqual({ tieCount: 0, ties: { items: [] } })
    expect((await ask(visitor, LIST, { commitment })).proposals.total).toBe(0)
  })

  it('is shown whole: answer, tie, what was reached and what is promised', async () => {
    const { fromId, toId, number, milestoneIds } = await anIdeaAndACommitment()
    await database.admin.query(`update proposal set published_at = '2026-03-03T23:30:00Z' where id = $1`, [fromId])
    await aTie(database, { cityId, fromId, toId, by: staff.personId })
    await database.admin.query(`update link set tied_at = '2026-05-05T10:00:00Z' where from_id = $1`, [fromId])
    const report = { commitmentId: toId, milestoneId: milestoneIds[0]!, reportedOn: '2026-08-12', evidence: [] }
    const said = { ...report, clientKey: newId(), completion: 'complete', body: 'Fertig.' } as const
    await mustSucceed(new PostProgress(database.unitOfWork).execute(staff, said))
    const { way, reached } = (await ask(visitor, WAY, { number })).proposal
    expect(reached).toBe('tied')
    expect(
      way.map((step: Json) => [step.kind, step.happened, step.on, step.milestone?.title ?? step.commitment?.title]),
    ).toEqual([
      ['published', true, '2026-03-04', undefined],
      ['tied', true, '2026-05-05', 'Kühle Wege'],
      ['milestone', true, '2026-08-12', 'Kühle Wege: Beginn'],
      ['supports_close', false, '2099-01-01', undefined],
      ['milestone', false, '2099-09-30', 'Kühle Wege: Abschluss'],
      ['answer_awaited', false, null, undefined],
    ])
  })

  it('shows no tie whose other end is not for the asker to see', async () => {
    const { fromId, toId, number, commitment } = await anIdeaAndACommitment()
    await aTie(database, { cityId, fromId, toId, by: staff.personId })
    await database.admin.query(`update subject set state = 'hidden' where id = $1`, [fromId])
    expect((await ask(visitor, ENDS, { number: commitment })).commitment).toEqual({ tieCount: 0, ties: { items: [] } })
    await database.admin.query(`update subject set state = 'open' where id = $1`, [fromId])
    await database.admin.query(`update subject set state = 'draft' where id = $1`, [toId])
    expect((await ask(visitor, WAY, { number })).proposal).toMatchObject({ reached: 'received', ties: [] })
    expect((await ask(desk, WAY, { number })).proposal.ties).toEqual([])
  })

  it('costs a list of ideas two statements more, however many are tied', async () => {
    const { planId, toId } = await anIdeaAndACommitment()
    for (let i = 0; i < 10; i++) {
      const fromId = await aProposal(database, { cityId, planId, authorId: staff.personId })
      await aTie(database, { cityId, fromId, toId, by: staff.personId })
    }
    const source = api.app.get(DataSource)
    const sent = (first: number) => statementsOf(source, () => ask(visitor, LIST, { first }))
    expect((await sent(10)).sort()).toEqual((await sent(2)).sort())
    expect((await sent(10)).sort()).toEqual([
      'links.from',
      'plans.commitments-by-ids',
      'proposals.answers',
      'proposals.count.o',
      'proposals.list.newest.o',
      'proposals.windows',
    ])
  })
})
