import { newId, type Actor, type CityId, type PersonId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson, aSession } from '@tilia/identity/testing'
import { aPlan, aProposal } from '@tilia/proposals/testing'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'
import { startApi } from '../../../../test/api.js'

type Someone = Actor & { readonly personId: PersonId }

const HOST = 'lindenau.example'
const REPORT = `mutation ($input: ReportSubjectInput!) { reportSubject(input: $input) {
  __typename ... on ReportSubjectPayload { reported } ... on Refusal { code } ... on InvalidInput { fields { field code } } } }`
const DECIDE = `mutation ($input: DecideAboutSubjectInput!) { decideAboutSubject(input: $input) {
  __typename ... on DecisionPayload { subjectId } ... on Refusal { code } ... on InvalidInput { fields { field code } } } }`
const QUEUE = `{ reportedSubjectCount reportedSubjects { items {
  subjectId reports reasons notes textHtml subject { title path kind } author { id } } nextCursor } }`
const DECISION = `query ($id: ID!) { moderationDecision(subjectId: $id) { verb rule sentence moderator { id } } }`
const IDEA = `query ($number: Int!) { proposal(number: $number) { title } }`

describe('moderation', () => {
  let database: TestDatabase
  let api: Awaited<ReturnType<typeof startApi>>
  let cityId: CityId
  let [author, resident, moderator]: Someone[] = []
  let idea: string

  beforeAll(async () => {
    database = await createTestDatabase()
    cityId = await aCity(database, HOST)
    author = await aPerson(database, cityId)
    resident = await aPerson(database, cityId)
    moderator = await aPerson(database, cityId, { roles: ['moderator'] })
    api = await startApi(database)
  })
  afterAll(async () => {
    await api.close()
    await database.close()
  })
  beforeEach(async () => {
    idea = await aProposal(database, { cityId, planId: await aPlan(database, cityId), authorId: author!.personId })
  })

  async function as(person: Someone | null | undefined, query: string, variables: object = {}) {
    const session = person ? await aSession(database, person) : undefined
    const { data, errors } = await api.ask({ host: HOST, session }, query, { ...variables })
    if (errors) throw new Error(JSON.stringify(errors), { cause: errors })
    return data as Record<string, Record<string, unknown>>
  }
  const report = async (by: Someone | null | undefined, reason = 'respect', note = '') =>
    (await as(by, REPORT, { input: { subjectId: idea, reason, note } })).reportSubject
  const decide = async (
    by: Someone | null | undefined,
    verb: string,
    sentence = 'Bitte ohne Beleidigungen schreiben.',
  ) => (await as(by, DECIDE, { input: { subjectId: idea, verb, rule: 'respect', sentence } })).decideAboutSubject
  const numberOf = async () =>
    (await database.admin.query('select number from proposal where id = $1', [idea])).rows[0].number as number

  it('takes a report from anyone, and one a person until it is decided', async () => {
    expect(await report(null, 'other', 'Ohne Konto')).toEqual({ __typename: 'ReportSubjectPayload', reported: true })
    const raced = await Promise.all(Array.from({ length: 10 }, () => report(resident)))
    expect(raced.filter((answer) => answer?.reported === true)).toHaveLength(1)
    const queue = (await as(moderator, QUEUE)).reportedSubjects as { items: { subjectId: string }[] }
    const mine = queue.items.find((item) => item.subjectId === idea)
    expect(mine).toMatchObject({
      reports: 2,
      reasons: ['other', 'respect'],
      notes: ['Ohne Konto'],
      subject: { title: 'Schatten auf dem Schulweg', kind: 'proposal' },
      author: { id: author!.personId },
    })
  })

  it('shows the queue to moderators only', async () => {
    await report(resident)
    for (const someone of [null, resident, await aPerson(database, cityId, { roles: ['staff'] })])
      expect(await as(someone, QUEUE)).toMatchObject({ reportedSubjectCount: 0, reportedSubjects: { items: [] } })
    expect((await as(moderator, QUEUE)).reportedSubjectCount).toBeGreaterThan(0)
  })

  it('is for moderators: everyone else is refused and nothing changes', async () => {
    const staff = await aPerson(database, cityId, { roles: ['staff'] })
    expect(await decide(null, 'hide')).toMatchObject({ code: 'not_signed_in' })
    for (const someone of [resident, staff])
      expect(await decide(someone, 'hide')).toMatchObject({ code: 'not_allowed' })
    const elsewhere = await aPerson(database, await aCity(database, `${newId()}.example`), { roles: ['admin'] })
    await expect(decide(elsewhere, 'hide')).rejects.toThrow('SESSION_NOT_VALID')
    expect((await as(null, IDEA, { number: await numberOf() })).proposal).not.toBeNull()
  })

  it('hides with a rule and a sentence: the words are kept, the reports closed, the author is told, a trace is left', async () => {
    await report(resident)
    expect(await decide(moderator, 'hide')).toMatchObject({ subjectId: idea })
    expect((await as(null, IDEA, { number: await numberOf() })).proposal).toBeNull()
    const { rows } = await database.admin.query(
      `select (select body from proposal where id = $1) as words,
         (select count(*)::int from report where subject_id = $1 and decision_id is null) as open,
         (select count(*)::int from outbox where type = 'moderation.decided.v1' and payload->>'subjectId' = $1::text) as told,
         (select count(*)::int from act where subject_id = $1 and verb = 'moderation_hide' and actor_id = $2) as traces,
         (select sentence from moderation_decision where subject_id = $1 and moderator_id = $2) as sentence`,
      [idea, moderator!.personId],
    )
    expect(rows[0]).toEqual({
      words: 'Linden.',
      open: 0,
      told: 1,
      traces: 1,
      sentence: 'Bitte ohne Beleidigungen schreiben.',
    })
  })

  it('tells everyone the rule, the author the sentence, and moderators who decided', async () => {
    await decide(moderator, 'hide')
    const read = async (by: Someone | null | undefined) => (await as(by, DECISION, { id: idea })).moderationDecision
    expect(await read(null)).toEqual({ verb: 'hide', rule: 'respect', sentence: null, moderator: null })
    expect(await read(resident)).toEqual({ verb: 'hide', rule: 'respect', sentence: null, moderator: null })
    const sentence = 'Bitte ohne Beleidigungen schreiben.'
    expect(await read(author)).toEqual({ verb: 'hide', rule: 'respect', sentence, moderator: null })
    expect(await read(moderator)).toMatchObject({ sentence, moderator: { id: moderator!.personId } })
  })

  it('restores what was hidden, and decides once where two moderators press at the same time', async () => {
    const colleague = await aPerson(database, cityId, { roles: ['moderator'] })
    const hidden = await Promise.all([decide(moderator, 'hide'), decide(colleague, 'hide')])
    expect(hidden.map((answer) => answer?.code ?? 'done').sort()).toEqual(['already_decided', 'done'])
    expect(await decide(colleague, 'restore', 'War ein Missverständnis, danke.')).toMatchObject({ subjectId: idea })
    expect((await as(null, IDEA, { number: await numberOf() })).proposal).not.toBeNull()
  })

  it('is nobody’s judge in their own case', async () => {
    const own = await aPerson(database, cityId, { roles: ['moderator'] })
    idea = await aProposal(database, { cityId, planId: await aPlan(database, cityId), authorId: own.personId })
    expect(await decide(own, 'keep')).toMatchObject({ code: 'not_allowed' })
  })

  it('asks for a sentence worth reading', async () => {
    expect(await decide(moderator, 'hide', 'Nein.')).toMatchObject({
      code: 'invalid_input',
      fields: [{ field: 'sentence', code: 'too_short' }],
    })
  })

  it('cannot be undone in secret: the app may neither change nor delete a decision', async () => {
    await decide(moderator, 'hide')
    const attempt = (sql: string) =>
      database.dataSource.transaction(async (manager) => {
        await manager.query(`select set_config('tilia.city', $1, true)`, [cityId])
        await manager.query(sql)
      })
    await expect(attempt(`update moderation_decision set rule = 'law'`)).rejects.toMatchObject({
      driverError: { code: '42501' },
    })
    await expect(attempt('delete from moderation_decision')).rejects.toMatchObject({ driverError: { code: '42501' } })
  })
})
