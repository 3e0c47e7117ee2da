import type { ProposalId } from '@tilia/contracts'
import { newId, type Actor, type CityId, type PersonId } from '@tilia/kernel'
import { poolOf } from '@tilia/platform'
import { aCity } from '@tilia/city/testing'
import { aPerson, aSession } from '@tilia/identity/testing'
import { aPlan, aPublishedPlan } from '@tilia/plans/testing'
import { ATTACKS, createTestDatabase, statementsOf, type TestDatabase } from '@tilia/testing'
import { DataSource } from 'typeorm'
import { startApi, type Caller } from '../../../../test/api.js'
import { aProposal, numberOf, type ProposalScene } from '../testing/index.js'

type Person = Actor & { readonly personId: PersonId }
type Json = Record<string, any>

const HOST = 'ideas.example'
const OTHER_HOST = 'elsewhere.example'

const PAGE = `query ($number: Int!) {
  proposal(number: $number) {
    id number title bodyHtml state standing version language supportCount publishedAt withdrawalReason
    author { number displayName left } plan { number title } aboutCommitment { number title }
    answer { standing bodyHtml office answeredAt answeredBy { number } } answers { version standing } versions { number writtenAt }
    similar { number title } viewerSupports supportRefusal { __typename code ... on PhaseNotOpen { opensAt closesAt } }
    viewerCan { edit correct withdraw answer }
  }
  proposalPlace(number: $number) { number hidden }
}`

const LIST = `query ($sort: ProposalSort, $search: String, $standing: ProposalListStanding, $commitment: Int, $plan: Int,
    $area: ID, $first: Int, $after: String) {
  proposals(sort: $sort, search: $search, standing: $standing, commitment: $commitment, plan: $plan, area: $area,
      first: $first, after: $after) {
    total nextCursor
    items { id number title excerpt standing supportCount viewerSupports plan { number } aboutCommitment { number }
      author { number } answer { standing } supportRefusal { code } viewerCan { answer } }
  }
}`

const REFUSED = '... on Refusal { code } ... on InvalidInput { fields { field code min max } }'

describe('ideas over GraphQL', () => {
  let database: TestDatabase
  let api: Awaited<ReturnType<typeof startApi>>
  let cityId: CityId
  let otherCityId: CityId
  let planId: string
  let author: Person
  let staff: Person
  const callers = new Map<Person, Caller>()

  beforeAll(async () => {
    database = await createTestDatabase()
    cityId = await aCity(database, HOST)
    otherCityId = await aCity(database, OTHER_HOST)
    planId = await aPlan(database, cityId)
    author = await person()
    staff = await person({ roles: ['staff'] })
    api = await startApi(database)
  })
  afterAll(async () => {
    await api.close()
    await database.close()
  })

  async function person(options: Parameters<typeof aPerson>[2] = {}, city = cityId, host = HOST): Promise<Person> {
    const made = await aPerson(database, city, options)
    callers.set(made, { host, session: await aSession(database, made) })
    return made
  }

  const visitor: Caller = { host: HOST }
  const as = (who: Person) => callers.get(who)!
  const anIdea = (scene: Partial<ProposalScene> = {}) =>
    aProposal(database, { cityId, planId, authorId: author.personId, ...scene })

  async function ask(caller: Caller, query: string, variables: object = {}): Promise<Json> {
    const { data, errors } = await api.ask<Json>(caller, query, variables as Record<string, unknown>)
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }

  async function act(caller: Caller, verb: string, input: object, value = '__typename'): Promise<Json> {
    const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}Input`
    const named: Json = {
      publishProposal: 'Proposal',
      discardDraft: 'Proposal',
      supportProposal: 'Proposal',
      withdrawSupport: 'Proposal',
    }
    const inputType = named[verb] ? 'ProposalInput' : type
    const data = await ask(
      caller,
      `mutation ($input: ${inputType}!) { ${verb}(input: $input) { ${value} ${REFUSED} } }`,
      {
        input,
      },
    )
    return data[verb]
  }

  it('goes from the first words to the city’s answer', async () => {
    const me = as(author)
    const draft = await act(
      me,
      'draftProposal',
      { clientKey: newId(), title: '  Linden am Weg ' },
      '... on DraftPayload { proposalId }',
    )
    const { proposalId } = draft
    const mine = `query ($id: ID!) { proposalDraft(id: $id) { title body number language viewerCan { edit }
      publicationRefusal { code ... on NotComplete { missing } } } }`
    expect((await ask(me, mine, { id: proposalId })).proposalDraft).toEqual({
      title: 'Linden am Weg',
      body: '',
      number: null,
      language: 'en',
      viewerCan: { edit: true },
      publicationRefusal: { code: 'not_complete', missing: ['body'] },
    })
    expect((await ask(visitor, mine, { id: proposalId })).proposalDraft).toBeNull()
    await act(me, 'saveDraft', { proposalId, body: 'Drei **Linden**.' })
    expect((await ask(me, mine, { id: proposalId })).proposalDraft.publicationRefusal).toBeNull()
    const { number } = await act(me, 'publishProposal', { proposalId }, '... on ProposalPayload { number }')
    expect((await ask(me, mine, { id: proposalId })).proposalDraft).toBeNull()

    const resident = as(await person())
    expect(await act(resident, 'supportProposal', { proposalId }, '... on SupportPayload { changed }')).toEqual({
      changed: true,
    })
    const input = { proposalId, clientKey: newId(), seen: 0, standing: 'accepted', body: 'Ja.', office: 'Bauamt' }
    expect(await act(resident, 'answerProposal', input)).toMatchObject({ code: 'not_allowed' })
    expect(await act(as(staff), 'answerProposal', input, '... on ProposalPayload { number }')).toEqual({ number })

    const { proposal } = await ask(resident, PAGE, { number })
    expect(proposal).toMatchObject({
      title: 'Linden am Weg',
      bodyHtml: '<p>Drei <strong>Linden</strong>.</p>',
      state: 'published',
      standing: 'accepted',
      supportCount: 1,
      viewerSupports: true,
      supportRefusal: null,
      answer: { standing: 'accepted', bodyHtml: '<p>Ja.</p>', office: 'Bauamt' },
      viewerCan: { edit: false, correct: false, withdraw: false, answer: false },
    })
    expect((await ask(as(staff), PAGE, { number })).proposal.viewerCan.answer).toBe(true)
    expect((await ask(me, 'query { myProposals { items { number state } } }')).myProposals.items[0]).toEqual({
      number,
      state: 'published',
    })
  })

  it('says what the asker could do, and why not', async () => {
    const number = await numberOf(database, await anIdea())
    const unconfirmed = await person({ confirmed: false })
    const page = async (caller: Caller) => (await ask(caller, PAGE, { number })).proposal
    expect(await page(visitor)).toMatchObject({
      viewerSupports: false,
      supportRefusal: { __typename: 'NotSignedIn', code: 'not_signed_in' },
      viewerCan: { edit: false, correct: false, withdraw: false, answer: false },
    })
    expect((await page(as(unconfirmed))).supportRefusal).toMatchObject({ code: 'not_confirmed' })
    expect(await page(as(author))).toMatchObject({
      supportRefusal: null,
      viewerCan: { edit: false, correct: true, withdraw: true, answer: false },
    })
    const past = await aPlan(database, cityId, { opensAt: '2020-01-01', closesAt: '2020-02-01' })
    const late = await numberOf(database, await anIdea({ planId: past }))
    expect((await ask(visitor, PAGE, { number: late })).proposal.supportRefusal).toEqual({
      __typename: 'PhaseNotOpen',
      code: 'phase_not_open',
      opensAt: '2020-01-01T00:00:00.000Z',
      closesAt: '2020-02-01T00:00:00.000Z',
    })
  })

  it('shows of what was hidden or taken away its place only', async () => {
    const hidden = await numberOf(database, await anIdea({ subjectState: 'hidden', title: 'Verborgen' }))
    const gone = await numberOf(database, await anIdea({ subjectState: 'gone', title: 'Verborgen' }))
    const resident = as(await person())
    for (const caller of [visitor, resident, as(staff)]) {
      expect(await ask(caller, PAGE, { number: hidden })).toEqual({
        proposal: null,
        proposalPlace: { number: hidden, hidden: true },
      })
      expect(await ask(caller, PAGE, { number: gone })).toEqual({
        proposal: null,
        proposalPlace: { number: gone, hidden: false },
      })
    }
    expect(JSON.stringify(await ask(visitor, LIST, { first: 50 }))).not.toContain('Verborgen')
    const moderator = as(await person({ roles: ['moderator'] }))
    expect((await ask(moderator, PAGE, { number: hidden })).proposal.title).toBe('Verborgen')
    expect((await ask(moderator, PAGE, { number: gone })).proposal).toBeNull()
    expect((await ask(as(author), PAGE, { number: hidden })).proposal.title).toBe('Verborgen')
    expect(await ask(visitor, PAGE, { number: 999_999_999 })).toEqual({ proposal: null, proposalPlace: null })
  })

  it('keeps versions and shows what changed in each', async () => {
    const id = await anIdea()
    const number = await numberOf(database, id)
    const words = { proposalId: id, version: 1, title: 'Schatten auf jedem Schulweg', body: 'Linden!' }
    expect(await act(as(author), 'correctProposal', words)).toEqual({ __typename: 'ProposalPayload' })
    expect(await act(as(author), 'correctProposal', { ...words, body: 'Eichen' })).toMatchObject({ code: 'conflict' })
    const query = `query ($number: Int!, $version: Int!) { proposalVersion(number: $number, version: $version) {
      number title bodyHtml titleChanges { kind text } bodyChanges { kind text } } }`
    expect((await ask(visitor, query, { number, version: 2 })).proposalVersion).toEqual({
      number: 2,
      title: 'Schatten auf jedem Schulweg',
      bodyHtml: '<p>Linden!</p>',
      titleChanges: [
        { kind: 'same', text: 'Schatten auf ' },
        { kind: 'removed', text: 'dem' },
        { kind: 'added', text: 'jedem' },
        { kind: 'same', text: ' Schulweg' },
      ],
      bodyChanges: [
        { kind: 'same', text: 'Linden' },
        { kind: 'removed', text: '.' },
        { kind: 'added', text: '!' },
      ],
    })
    expect((await ask(visitor, query, { number, version: 1 })).proposalVersion).toMatchObject({ titleChanges: null })
    for (const version of [0, 3, -1, 2_147_483_647])
      expect((await ask(visitor, query, { number, version })).proposalVersion).toBeNull()
  })

  it('is unreachable from another city by every query and verb', async () => {
    await aPlan(database, otherCityId)
    const stranger = as(await person({ roles: ['admin'] }, otherCityId, OTHER_HOST))
    const id = await anIdea({ title: 'Nur hier' })
    const draft = await anIdea({ title: 'Nur hier', state: 'draft' })
    const number = await numberOf(database, id)
    expect(await ask(stranger, PAGE, { number })).toEqual({ proposal: null, proposalPlace: null })
    for (const variables of [{}, { search: 'hier' }, { standing: 'received' }, { sort: 'oldest' }])
      expect((await ask(stranger, LIST, variables)).proposals).toEqual({ total: 0, nextCursor: null, items: [] })
    expect(
      await ask(
        stranger,
        `query ($number: Int!, $id: ID!, $draft: ID!) {
          similarProposals(title: "Nur hier") { id } myProposals { items { id } }
          proposalVersion(number: $number, version: 1) { title }
          published: proposalDraft(id: $id) { id } proposalDraft(id: $draft) { id }
        }`,
        { number, id, draft },
      ),
    ).toEqual({
      similarProposals: [],
      myProposals: { items: [] },
      proposalVersion: null,
      published: null,
      proposalDraft: null,
    })
    const reason = 'Weg.'
    const words = { title: 'Meins', body: 'Meins.' }
    const answer = { clientKey: newId(), seen: 0, standing: 'accepted', body: 'Ja.' }
    const verbs: [string, object][] = [
      ['saveDraft', { proposalId: draft, title: 'Meins' }],
      ['discardDraft', { proposalId: draft }],
      ['publishProposal', { proposalId: draft }],
      ['correctProposal', { proposalId: id, version: 1, ...words }],
      ['withdrawProposal', { proposalId: id, reason }],
      ['supportProposal', { proposalId: id }],
      ['withdrawSupport', { proposalId: id }],
      ['answerProposal', { proposalId: id, ...answer }],
      ['draftProposal', { clientKey: newId(), title: 'Meins', planId }],
    ]
    for (const [verb, input] of verbs)
      expect([verb, await act(stranger, verb, input)]).toMatchObject([verb, { code: 'not_found' }])
  })

  it('gives back of any text only what is on the list, wherever it is read', async () => {
    for (const attack of ATTACKS) {
      const draft = await act(
        as(author),
        'draftProposal',
        { clientKey: newId(), title: `T ${attack}`.slice(0, 120) },
        '... on DraftPayload { proposalId }',
      )
      const { proposalId } = draft
      await act(as(author), 'saveDraft', { proposalId, body: attack })
      const saved = await ask(as(author), 'query ($id: ID!) { proposalDraft(id: $id) { bodyHtml excerpt title } }', {
        id: proposalId,
      })
      expect(saved.proposalDraft.bodyHtml).not.toMatch(/<(?!\/?(p|br|strong|em|a|ul|ol|li|blockquote|h3|h4)[\s>/])/)
      expect(saved.proposalDraft.bodyHtml).not.toMatch(
        /<[^>]+\s(?!href="(https?|mailto):|rel="nofollow ugc noopener"|start="\d)[a-z-]+=/,
      )
      await act(as(author), 'discardDraft', { proposalId })
    }
  })

  it('refuses bad input beside its field', async () => {
    const me = as(author)
    const long = 'x'.repeat(121)
    expect(await act(me, 'draftProposal', { clientKey: 'no', title: ' \u0000 ', language: '<b>' })).toMatchObject({
      code: 'invalid_input',
      fields: [
        { field: 'clientKey', code: 'not_valid' },
        { field: 'title', code: 'required', min: null },
        { field: 'language', code: 'not_valid' },
      ],
    })
    expect(await act(me, 'draftProposal', { clientKey: newId(), title: long })).toMatchObject({
      fields: [{ field: 'title', code: 'too_long', max: 120 }],
    })
    const id = await anIdea()
    expect(
      await act(me, 'correctProposal', { proposalId: id, version: 1, title: '', body: 'x'.repeat(8001) }),
    ).toMatchObject({
      fields: [
        { field: 'title', code: 'required' },
        { field: 'body', code: 'too_long', max: 8000 },
      ],
    })
    expect(await act(me, 'withdrawProposal', { proposalId: 'x', reason: '' })).toMatchObject({
      fields: [
        { field: 'reason', code: 'required' },
        { field: 'proposalId', code: 'not_valid' },
      ],
    })
  })

  it.each([
    { sort: 'newest; drop table proposal' },
    { sort: '<script>alert(1)</script>' },
    { standing: 'draft' },
    { first: 'many' },
    { first: 1e12 },
    { plan: '1 or 1=1' },
  ])('refuses the list parameter %j before anything is asked of the database', async (variables) => {
    const sent = await statementsOf(api.app.get(DataSource), async () => {
      const { status, errors } = await api.ask(visitor, LIST, variables as Record<string, unknown>)
      expect(status).toBe(400)
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
    })
    expect(sent).toEqual([])
  })

  it.each([
    { area: '<script>' },
    { area: "' or 1=1" },
    { commitment: -1 },
    { commitment: 2_147_483_647 },
    { plan: -7 },
  ])('lists nothing for %j, which names nothing', async (variables) => {
    await anIdea()
    expect((await ask(visitor, LIST, variables)).proposals).toMatchObject({ total: 0, items: [] })
  })

  it('takes any words to search for and any cursor, however long', async () => {
    for (const search of ['\u0000', 'a'.repeat(100_000), "'; select pg_sleep(9)--"])
      expect((await ask(visitor, LIST, { search })).proposals).toBeDefined()
    expect((await ask(visitor, LIST, { after: "1' or '1'='1" })).proposals.items.length).toBeGreaterThan(0)
  })

  it('costs a page of ideas and a single idea a fixed number of statements', async () => {
    const other = await aPublishedPlan(database, cityId)
    const about = other.commitments[0]!.commitmentId
    const made: ProposalId[] = []
    for (let i = 0; i < 20; i++) made.push(await anIdea({ standing: 'received', aboutCommitmentId: about }))
    const source = api.app.get(DataSource)
    expect(poolOf(source)).toBeDefined()
    const list = (variables: object) => statementsOf(source, () => ask(as(staff), LIST, variables))
    const few = await list({ first: 1 })
    const many = await list({ first: 20 })
    expect(few.sort()).toEqual(many.sort())
    expect(many).toEqual([
      'identity.find-by-session',
      'identity.person-cards',
      'plans.by-ids',
      'plans.commitments-by-ids',
      'proposals.answers',
      'proposals.count.o',
      'proposals.list.newest.o',
      'proposals.supported-by',
      'proposals.windows',
    ])
    const number = await numberOf(database, made[0]!)
    const page = await statementsOf(source, () => ask(as(staff), PAGE, { number }))
    expect(page.sort()).toEqual([
      'identity.find-by-session',
      'identity.person-cards',
      'plans.by-ids',
      'plans.commitments-by-ids',
      'proposals.answers',
      'proposals.by-number',
      'proposals.place',
      'proposals.similar',
      'proposals.supported-by',
      'proposals.texts',
      'proposals.versions',
      'proposals.windows',
    ])
  })
})
