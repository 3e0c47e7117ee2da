import { DataSource } from 'typeorm'
import { aCity } from '@tilia/city/testing'
import { aPerson, aSession } from '@tilia/identity/testing'
import { aPlan, aProposal } from '@tilia/proposals/testing'
import { LIMITS } from '@tilia/platform'
import { createTestDatabase, statementsOf, type TestDatabase } from '@tilia/testing'
import { startApi } from '../api.js'
import { listen, type HttpAnswer, type HttpQuestion } from './over-http.js'

const HOST = 'lindenau.example'
const HARMLESS = '{ city { name } }'
const PRODUCTION = {
  TILIA_MODE: 'production',
  PUBLIC_SCHEME: 'https',
  WEB_SECRET: '7f0c1b7e0a5d4c3f9b2a6e8d1c4f7a90',
  TILIA_SECRET: '0a9f8e7d6c5b4a3f2e1d0c9b8a7f6e5d',
}
const JSON_TYPE = { 'content-type': 'application/json' }

const times = (count: number, part: (n: number) => string) => Array.from({ length: count }, (_, n) => part(n)).join(' ')

/** Documents that want more than a page ever needs, each for one reason, by which they are refused. */
const HUNGRY: Readonly<Record<string, readonly [RegExp, string]>> = {
  'nesting, 15 deep': [
    /depth limit/,
    `{ proposal(number: 1) ${'{ ties { commitment { ties(first: 1) { items { proposal '.repeat(3)}{ title }${' } } } } }'.repeat(3)} }`,
  ],
  '200 aliases': [/Aliases limit/, `{ ${times(200, (n) => `a${n}: city { name }`)} }`],
  'one costly list, 100 times': [/Aliases limit/, `{ ${times(100, (n) => `a${n}: proposals { total }`)} }`],
  '1000 directives': [/3000 tokens/, `{ city { name ${'@include(if: true) '.repeat(1000)} } }`],
  '100 directives': [/Directives limit/, `{ city { name ${'@include(if: true) '.repeat(100)} } }`],
  'a fragment that leads to itself': [
    /spread fragment "a" within itself/,
    '{ city { ...a } } fragment a on City { ...b } fragment b on City { ...a }',
  ],
  'words without end': [/3000 tokens/, `{ city { ${'name '.repeat(LIMITS.tokens)} } }`],
  '100,000 comments': [/DOCUMENT_TOO_LONG/, `${'#\n'.repeat(100_000)}${HARMLESS}`],
  'pages in pages': [/asks for too much/, '{ proposals(first: 50) { items { comments(first: 50) { items { author { id } bodyHtml depth } } } } }'], // prettier-ignore
  'pages in pages whose size is a variable': [/asks for too much/, 'query ($n: Int = 50) { proposals(first: $n) { items { comments(first: $n) { items { author { id } bodyHtml depth } } } } }'], // prettier-ignore
  'fragments that unfold to more than the world holds': [
    /asks for too much/,
    `{ proposals { items { ...f0 } } } ${times(60, (n) => `fragment f${n} on Proposal { a: ties { proposal { ...f${n + 1} } } b: ties { proposal { ...f${n + 1} } } comments { items { body } } }`)} fragment f60 on Proposal { title }`,
  ],
}

describe('a request that asks too much', () => {
  let database: TestDatabase
  let api: Awaited<ReturnType<typeof startApi>>
  let http: Awaited<ReturnType<typeof listen>>
  let session: string

  beforeAll(async () => {
    database = await createTestDatabase()
    const cityId = await aCity(database, HOST)
    const author = await aPerson(database, cityId)
    session = await aSession(database, author)
    const planId = await aPlan(database, cityId)
    for (let n = 0; n < 60; n++) await aProposal(database, { cityId, planId, authorId: author.personId })
    api = await startApi(database, PRODUCTION)
    http = await listen(api.app)
  })
  afterAll(async () => {
    await api.close()
    await database.close()
  })

  /** The answer, and the statements that were sent for it; which cities there are is asked every other second anyway. */
  async function asked(question: Omit<HttpQuestion, 'host'>): Promise<HttpAnswer & { sent: string[] }> {
    let answer: HttpAnswer
    const sent = await statementsOf(api.app.get(DataSource), async () => {
      answer = await http.send({ host: HOST, ...question })
    })
    return { ...answer!, sent: sent.filter((name) => name !== 'city.all') }
  }
  const ask = (query: string, headers: Readonly<Record<string, string>> = {}) =>
    asked({ headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify({ query }) })

  it('is what is refused here, and not everything: a page is answered, and its statements are seen', async () => {
    const page = await ask('{ proposals(first: 50) { total items { title } } }')
    expect(page.status).toBe(200)
    expect(page.sent).toContain('proposals.list.newest.o')
    const own = await ask('{ viewer { number } }', { authorization: `Bearer ${session}` })
    expect(own.sent.length).toBeGreaterThan(0)
  })

  it.each(Object.entries(HUNGRY))('is refused for %s, before anything is asked of the database', async (_, hungry) => {
    const [reason, query] = hungry
    const { status, sent, text } = await ask(query)
    expect([status, sent]).toEqual([400, []])
    const { data, errors } = JSON.parse(text) as { data?: unknown; errors: { message: string }[] }
    expect(data).toBeUndefined()
    expect(errors.map(({ message }) => message).join(' ')).toMatch(reason)
  })

  it('is refused for a document of five megabytes, and a longer body is not read to its end', async () => {
    const bytes = (many: number) => asked({ headers: JSON_TYPE, body: JSON.stringify({ query: '#'.repeat(many) }) })
    expect(await bytes(5_000_000)).toMatchObject({ status: 400, sent: [] })
    expect(await bytes(LIMITS.bodyBytes + 1)).toMatchObject({ status: 413, sent: [] })
  })

  it('is refused where many operations come in one', async () => {
    const batch = JSON.stringify(Array.from({ length: 100 }, () => ({ query: HARMLESS })))
    expect(await asked({ headers: JSON_TYPE, body: batch })).toMatchObject({ status: 400, sent: [] })
  })

  it.each([
    ['a thousand millions', 'first: 1000000000', 50],
    ['a thousand millions in a variable', 'first: $many', 50],
    ['nothing', 'sort: newest', 20],
    ['less than nothing', 'first: -7', 1],
  ])('gets a page and no more, asked for %s', async (_, argument, size) => {
    const head = argument.includes('$many') ? 'query ($many: Int = 1000000000)' : ''
    const { text } = await ask(`${head} { proposals(${argument}) { items { number } } }`)
    expect(JSON.parse(text).data.proposals.items).toHaveLength(size)
  })

  it('asks the database once for all that a page shows, however often a part of it is named', async () => {
    const parts = (times: number) => Array.from({ length: times }, (_, n) => `a${n}: commentCount`).join(' ')
    const [once, often] = [
      await ask(`{ proposals(first: 50) { items { ${parts(1)} } } }`),
      await ask(`{ proposals(first: 50) { items { ${parts(25)} } } }`),
    ]
    expect([once.status, often.status]).toEqual([200, 200])
    expect(often.sent).toEqual(once.sent)
  })

  it.each([
    ['a type that is no JSON', 'text/plain', HARMLESS],
    ['a form', 'application/x-www-form-urlencoded', `query=${encodeURIComponent(HARMLESS)}`],
    ['a form with files', 'multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--'], // prettier-ignore
    ['no type', '', HARMLESS],
    ['XML', 'application/xml', '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>'],
    ['an exotic charset', 'application/json; charset=ibm500', JSON.stringify({ query: HARMLESS })],
    ['a charset of old tricks', 'application/json; charset=utf-7', JSON.stringify({ query: HARMLESS })],
    ['a charset that is none', 'application/json; charset=utf-8,utf-16', JSON.stringify({ query: HARMLESS })],
    ['a wider charset', 'application/json; charset=utf-16le', Buffer.from(JSON.stringify({ query: HARMLESS }), 'utf16le')], // prettier-ignore
    ['broken JSON', 'application/json', '{"query": "{ city'],
    ['JSON that is nothing', 'application/json', 'null'],
    ['JSON that is a number', 'application/json', '7'],
    ['an operation that is no text', 'application/json', JSON.stringify({ query: { city: 'name' } })],
    ['a prototype', 'application/json', `{"query":"${HARMLESS}","__proto__":{"admin":true}}`],
    ['variables that are no object', 'application/json', JSON.stringify({ query: HARMLESS, variables: '[]' })],
    ['an encoding that nobody opens', 'application/json', JSON.stringify({ query: HARMLESS })],
  ])('is refused for %s, without a statement', async (name, type, body) => {
    const headers: Record<string, string> = type ? { 'content-type': type } : {}
    if (name.startsWith('an encoding')) headers['content-encoding'] = 'gzip'
    const { status, sent, text } = await asked({ headers, body })
    expect([name, [400, 415].includes(status) ? 'refused' : `${status} ${text}`, sent]).toEqual([name, 'refused', []])
  })

  it('is read as text in the one charset of JSON', async () => {
    for (const type of ['application/json; charset=utf-8', 'application/json; charset="UTF-8"', 'application/json'])
      expect((await asked({ headers: { 'content-type': type }, body: JSON.stringify({ query: HARMLESS }) })).status).toBe(200) // prettier-ignore
  })

  it('does nothing by GET: a mutation is refused, and so is a question without a header of its own', async () => {
    const get = (query: string, headers = {}) =>
      asked({ method: 'GET', path: `/graphql?query=${encodeURIComponent(query)}`, headers })
    expect(await get('mutation { signOut { __typename } }', { 'apollo-require-preflight': 'x' })).toMatchObject({
      status: 405,
      sent: [],
    })
    expect((await get(HARMLESS)).status).toBe(400)
  })
})

const SLIPS: readonly (readonly [string, string])[] = [
  ['a field that is nearly there', '{ citty { name } }'],
  ['a field of a type', '{ city { nam } }'],
  ['an argument', '{ proposals(serch: "x") { total } }'],
  ['a word of a list', '{ proposals(sort: newst) { total } }'],
  ['a word of a list in a variable', 'query ($s: ProposalSort) { proposals(sort: $s) { total } }'],
  ['a field of an input', 'mutation { supportProposal(input: { proposalid: "x" }) { __typename } }'],
  ['a field of an input in a variable', 'mutation ($i: ProposalInput!) { supportProposal(input: $i) { __typename } }'], // prettier-ignore
  ['a type', 'fragment f on Cty { name } { city { ...f } }'],
  ['a member of a union', 'mutation { signOut { nam code } }'],
  ['a directive', '{ city { name @includ(if: true) } }'],
  ['a fragment', '{ city { ...citi } }'],
  ['a number that is none', '{ proposal(number: 99999999999) { title } }'],
  ['an id that is none', `{ subject(id: "' or 1=1 --") { title } }`],
  ['a word beyond its length', `{ proposals(search: "${'x'.repeat(5000)}") { total } }`],
  ['a NUL byte', '{ similarProposals(title: "\\u0000") { title } }'],
  ['half a character', '{ similarProposals(title: "\\ud800") { title } }'],
]

/** What a fault or a mistake may never say: words of ours, of the database, of a library, or of a path. */
const TALKATIVE =
  /did you mean|stack|stacktrace|node_modules|\.ts:\d|\.js:\d|at \w+ \(|select |insert |relation "|syntax error at|postgres|typeorm|SQLSTATE|ECONN/i

describe('what is answered in production', () => {
  let database: TestDatabase
  let api: Awaited<ReturnType<typeof startApi>>
  let http: Awaited<ReturnType<typeof listen>>

  beforeAll(async () => {
    database = await createTestDatabase()
    await aCity(database, HOST)
    api = await startApi(database, PRODUCTION)
    http = await listen(api.app)
  })
  afterAll(async () => {
    await api.close()
    await database.close()
  })

  it.each(SLIPS)('to a slip in %s guesses nothing and tells nothing of the inside', async (_, query) => {
    const { status, text } = await http.post(HOST, query, { s: 'newst', i: { proposalid: 'x' } })
    expect(status).toBeLessThan(500)
    expect(text).not.toMatch(TALKATIVE)
  })

  it('to a fault of the database is an id and nothing else', async () => {
    await database.admin.query('alter table city_counter rename to city_counter_away')
    await database.admin.query('alter table support rename to support_away')
    await database.admin.query('alter table subject rename to subject_away')
    const answers = [
      await http.post(HOST, '{ proposals { total items { title } } }'),
      await http.post(HOST, `{ subject(id: "019ab000-0000-7000-8000-000000000000") { title } }`),
    ]
    for (const { text } of answers) {
      expect(text).not.toMatch(TALKATIVE)
      expect(JSON.parse(text).errors[0]).toEqual({
        message: 'Something broke. It was noted.',
        path: expect.anything(),
        extensions: { code: 'INTERNAL', id: expect.any(String) },
      })
    }
  })

  it.each([
    '/',
    '/graphql/',
    '/GraphQL',
    '//graphql',
    '/graphql/../x',
    '/%67raphql',
    '/readyz/x',
    '/.env',
    '/graphiql',
  ])('to %s tells nothing of the inside', async (path) => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const body = method === 'POST' || method === 'PUT' ? '{' : undefined
      const { status, text, headers } = await http.send({ host: HOST, method, path, headers: JSON_TYPE, body })
      expect([path, method, status < 500]).toEqual([path, method, true])
      expect(text).not.toMatch(TALKATIVE)
      expect(headers['x-powered-by']).toBeUndefined()
    }
  })

  it('publishes the schema on purpose', async () => {
    const { status, text } = await http.post(HOST, '{ __schema { queryType { name } } }')
    expect([status, JSON.parse(text)]).toEqual([200, { data: { __schema: { queryType: { name: 'Query' } } } }])
  })
})
