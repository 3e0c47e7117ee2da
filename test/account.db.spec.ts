import { newId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'
import { startApi, type Caller } from './api.js'

const OPENED = `__typename ... on SessionOpened { token } ... on Refusal { code }`
const REGISTER = `mutation ($input: RegisterInput!) { register(input: $input) { ${OPENED} } }`
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { ${OPENED} } }`
const VIEWER = `{ viewer { displayName number email confirmed roles locale sessions { device current } } }`

type Opened = Record<string, { __typename: string; token: string; code?: string }>

describe('an account, over the api', () => {
  let database: TestDatabase
  let api: Awaited<ReturnType<typeof startApi>>
  const here: Caller = { host: 'lindenau.example' }

  beforeAll(async () => {
    database = await createTestDatabase()
    await aCity(database, 'lindenau.example')
    await aCity(database, 'ulmenau.example')
    api = await startApi(database)
  })
  afterAll(async () => {
    await api.close()
    await database.close()
  })

  const credentials = (email: string) => ({ email, password: 'trombone-4-dinner', device: 'Firefox, Linux' })

  async function register(email: string): Promise<string> {
    const input = { ...credentials(email), clientKey: newId() }
    return (await api.ask<Opened>(here, REGISTER, { input })).data.register!.token
  }

  it('lets one in to draft as soon as it is made, without a name and before its address is confirmed', async () => {
    const session = await register('ana@example.org')
    expect((await api.ask({ ...here, session }, VIEWER)).data.viewer).toEqual({
      displayName: null,
      number: 1,
      email: 'ana@example.org',
      confirmed: false,
      roles: [],
      locale: 'en',
      sessions: [{ device: 'Firefox, Linux', current: true }],
    })
  })

  it('is a visitor’s until they sign in, and again when they sign out', async () => {
    expect((await api.ask(here, VIEWER)).data.viewer).toBeNull()
    const session = await register('ben@example.org')
    await api.ask({ ...here, session }, 'mutation { signOut { __typename } }')
    const after = await api.ask({ ...here, session }, VIEWER)
    expect([after.status, after.errors?.[0]?.extensions.code]).toEqual([401, 'SESSION_NOT_VALID'])
  })

  it('opens nothing on the host of another city', async () => {
    const session = await register('cid@example.org')
    const elsewhere = await api.ask({ host: 'ulmenau.example', session }, VIEWER)
    expect([elsewhere.status, elsewhere.errors?.[0]?.extensions.code]).toEqual([401, 'SESSION_NOT_VALID'])
  })

  it('counts a hundred guesses as a hundred, sent as aliases or at once', async () => {
    const guess = `signIn(input: { email: "dora@example.org", password: "wrong-wrong" }) { ${OPENED} }`
    const aliases = Array.from({ length: 20 }, (_, at) => `a${at}: ${guess}`).join(' ')
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => api.ask<Opened>({ ...here, ip: '198.51.100.7' }, `mutation { ${aliases} }`)),
    )
    const codes = answers.flatMap(({ data }) => Object.values(data).map(({ code }) => code))
    expect(codes).toHaveLength(100)
    expect(codes.filter((code) => code === 'wrong_credentials')).toHaveLength(10)
    expect(codes.filter((code) => code === 'too_many_attempts')).toHaveLength(90)
    const other = await api.ask<Opened>({ ...here, ip: '203.0.113.9' }, SIGN_IN, {
      input: credentials('dora@example.org'),
    })
    expect(other.data.signIn!.code).toBe('wrong_credentials') // nobody locks a stranger out from one place
  })
})
