import { Actor, type CityId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'
import { statement } from './statement.js'

const tenant = statement<{ city: string; n: number }>(
  'spec.tenant',
  `select current_setting('tilia.city') as city, $1::int as n`,
)
const begun = statement<{ at: Date }>('spec.begun', 'select now() as at, $1::int as n')
const byZero = statement<{ n: number }>('spec.by-zero', 'select 1 / $1::int as n')

describe('questions about a city', () => {
  let database: TestDatabase
  let here: Actor, there: Actor
  const cities: CityId[] = []

  beforeAll(async () => {
    database = await createTestDatabase()
    cities.push(await aCity(database), await aCity(database))
    here = Actor.visitor(cities[0]!)
    there = Actor.visitor(cities[1]!)
  })
  afterAll(() => database.close())

  it('that are asked in the same turn travel together, and each gets its own answer', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, (_, n) => database.reader.all(here, tenant, [n])))
    expect(answers).toEqual(Array.from({ length: 5 }, (_, n) => [{ city: here.cityId, n }]))
    const together = await Promise.all([1, 2, 3].map((n) => database.reader.one(here, begun, [n])))
    expect(new Set(together.map((row) => row!.at.getTime())).size).toBe(1)
  })

  it('never travel with questions about another city', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => database.reader.one(n % 2 ? there : here, tenant, [n])),
    )
    answers.forEach((answer, n) => expect(answer).toEqual({ city: cities[n % 2], n }))
  })

  it('are answered although one that travelled with them failed', async () => {
    const [good, bad, late] = await Promise.allSettled([
      database.reader.one(here, tenant, [1]),
      database.reader.one(here, byZero, [0]),
      database.reader.one(here, tenant, [2]),
    ])
    expect(good).toEqual({ status: 'fulfilled', value: { city: here.cityId, n: 1 } })
    expect(bad).toMatchObject({ status: 'rejected', reason: { code: '22012' } })
    expect(late).toEqual({ status: 'fulfilled', value: { city: here.cityId, n: 2 } })
  })

  it('leave no city behind on the connection', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, n) => database.reader.one(here, tenant, [n])))
    const without = database.dataSource.query(`select current_setting('tilia.city')::uuid`)
    await expect(without).rejects.toThrow(/invalid input syntax for type uuid|unrecognized configuration parameter/)
  })

  it('are asked again where the table changed under their plan', async () => {
    const all = statement<{ a: number }>('spec.stale', 'select * from stale')
    await database.admin.query(
      'create table stale (a integer); insert into stale values (1); grant select on stale to tilia_app',
    )
    const everyConnection = () => Promise.all(Array.from({ length: 80 }, () => database.reader.one(here, all, [])))
    await everyConnection()
    await database.admin.query('alter table stale add column b integer')
    expect(new Set((await everyConnection()).map((row) => JSON.stringify(row)))).toEqual(new Set(['{"a":1,"b":null}']))
  })
})
