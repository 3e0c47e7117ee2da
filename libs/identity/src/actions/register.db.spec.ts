import { Actor, newId, type CityId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { createTestDatabase, createTestLimits, mustRefuse, mustSucceed, type TestDatabase } from '@tilia/testing'
import { PasswordHasher } from '../model/password-hasher.js'
import { aPerson, aRequest } from '../testing/index.js'
import { Register, type Registration } from './register.js'

describe('registering', () => {
  let database: TestDatabase
  let strict: Awaited<ReturnType<typeof createTestLimits>>
  let generous: Awaited<ReturnType<typeof createTestLimits>>
  let register: Register
  let cityId: CityId

  beforeAll(async () => {
    database = await createTestDatabase()
    strict = await createTestLimits()
    generous = await createTestLimits({ times: 100 })
    register = new Register(database.unitOfWork, generous.limits, new PasswordHasher())
    cityId = await aCity(database)
  })
  afterAll(async () => {
    strict.close()
    generous.close()
    await database.close()
  })

  const visitor = (city = cityId) => aRequest(Actor.visitor(city))
  const somebody = (email: string, input: Partial<Registration> = {}): Registration => ({
    email,
    password: 'trombone-4-dinner',
    clientKey: newId(),
    device: null,
    ...input,
  })
  const all = async (sql: string, email: string) => (await database.admin.query(sql, [email])).rows
  const claims = (email: string) =>
    all('select id, email, password_hash, display_name from person where claimed_email = $1', email)
  const mails = (email: string) => all('select kind, person_id, locale from mail_delivery where address = $1', email)

  it('makes one person and one mail of fifty presses of one button', async () => {
    const press = somebody('ana@example.org')
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => register.execute(visitor(), press)))
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    expect(await claims('ana@example.org')).toHaveLength(1)
    expect(await mails('ana@example.org')).toHaveLength(1)
  })

  it('gives fifty people who register at once fifty different numbers', async () => {
    const presses = Array.from({ length: 50 }, (_, at) => somebody(`crowd-${at}@example.org`))
    await Promise.all(presses.map((press) => mustSucceed(register.execute(visitor(), press))))
    const { rows } = await database.admin.query(
      `select count(distinct number)::int as numbers from person where city_id = $1 and claimed_email like 'crowd-%'`,
      [cityId],
    )
    expect(rows).toEqual([{ numbers: 50 }])
  })

  it('keeps nothing but the address and a hash, and says no name', async () => {
    await mustSucceed(register.execute(visitor(), somebody(' Bea.Ruiz@Example.ORG ')))
    const [person] = await claims('bea.ruiz@example.org')
    expect(person).toMatchObject({ email: null, display_name: null })
    expect(person.password_hash).toMatch(/^\$argon2id\$/)
  })

  it('does the same, and answers the same, for an address that has an account', async () => {
    const owner = await aPerson(database, cityId)
    const known = await mustSucceed(register.execute(visitor(), somebody(owner.email)))
    const unknown = await mustSucceed(register.execute(visitor(), somebody('nobody-yet@example.org')))
    expect(Object.keys(known)).toEqual(Object.keys(unknown))
    expect(await mails(owner.email)).toEqual(await mails('nobody-yet@example.org'))
    expect((await claims(owner.email))[0].id).not.toBe(owner.personId) // somebody else, who will never be confirmed
  })

  it('takes an address of another city without a word', async () => {
    await mustSucceed(register.execute(visitor(await aCity(database)), somebody('cid@example.org')))
    await mustSucceed(register.execute(visitor(), somebody('cid@example.org')))
    expect(await claims('cid@example.org')).toHaveLength(2)
  })

  it('lets nobody into an account by repeating the key of its registration', async () => {
    const press = somebody('dora@example.org')
    await mustSucceed(register.execute(visitor(), press))
    expect(await mustRefuse(register.execute(visitor(), { ...press, password: 'another-4-dinner' }))).toEqual({
      code: 'conflict',
    })
    expect(await mustRefuse(register.execute(visitor(), { ...press, email: 'eve@example.org' }))).toEqual({
      code: 'conflict',
    })
  })

  it('says beside each field what is wrong with it, all at once', async () => {
    const wrong = somebody('dora@example.org\r\nBcc: all@example.org', { password: 'short' })
    expect(await mustRefuse(register.execute(visitor(), wrong))).toEqual({
      code: 'invalid_input',
      fields: [
        { field: 'email', code: 'not_an_email', min: null, max: null },
        { field: 'password', code: 'too_short', min: 8, max: null },
      ],
    })
  })

  it('mails one address three times an hour, however often and from wherever it is asked', async () => {
    const slow = new Register(database.unitOfWork, strict.limits, new PasswordHasher())
    const presses = Array.from({ length: 1000 }, () => somebody('flooded@example.org'))
    const outcomes = await Promise.all(presses.map((press) => slow.execute(visitor(), press)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(3)
    const refused = outcomes.find((outcome) => !outcome.ok)
    expect(refused).toMatchObject({ refusal: { code: 'too_many_attempts', retryAfterSeconds: expect.any(Number) } })
    expect(await mails('flooded@example.org')).toHaveLength(3)
  })
})
