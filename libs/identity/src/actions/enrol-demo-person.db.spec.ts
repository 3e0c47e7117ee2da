import { Actor } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import type { Config } from '@tilia/platform'
import { createTestDatabase, mustRefuse, mustSucceed, type TestDatabase } from '@tilia/testing'
import { PasswordHasher } from '../model/password-hasher.js'
import { EnrolDemoPerson } from './enrol-demo-person.js'

describe('a person of a demonstration', () => {
  let database: TestDatabase
  const account = { email: 'resident@demo.example', password: 'linden tree and thread' }

  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.close())

  const enrol = (mode: Config['TILIA_MODE']) =>
    new EnrolDemoPerson(database.unitOfWork, new PasswordHasher(), { TILIA_MODE: mode } as Config)

  it.each(['production', 'test'] as const)('is impossible in %s', async (mode) => {
    const cityId = await aCity(database)
    await database.admin.query('update city set demo = true where id = $1', [cityId])
    const refusal = await mustRefuse(
      enrol(mode).execute(Actor.machinery(cityId), { displayName: null, account, locale: 'de' }),
    )
    expect(refusal).toEqual({ code: 'not_a_demonstration' })
  })

  it('is impossible in a real city of a demonstration', async () => {
    const cityId = await aCity(database)
    const refusal = await mustRefuse(
      enrol('demo').execute(Actor.machinery(cityId), { displayName: null, account, locale: 'de' }),
    )
    expect(refusal).toEqual({ code: 'not_a_demonstration' })
  })

  it('is enrolled in a city of a demonstration, without an address unless it is a printed account', async () => {
    const cityId = await aCity(database)
    await database.admin.query('update city set demo = true where id = $1', [cityId])
    await mustSucceed(enrol('demo').execute(Actor.machinery(cityId), { displayName: 'Ruth S.', locale: 'de' }))
    await mustSucceed(
      enrol('demo').execute(Actor.machinery(cityId), { displayName: null, account, roles: ['staff'], locale: 'de' }),
    )
    const { rows } = await database.admin.query(
      'select email, password_hash is not null as may_sign_in from person where city_id = $1 order by number',
      [cityId],
    )
    expect(rows).toEqual([
      { email: null, may_sign_in: false },
      { email: account.email, may_sign_in: true },
    ])
  })
})
