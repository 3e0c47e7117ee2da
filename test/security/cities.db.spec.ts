import type { CityId } from '@tilia/kernel'
import { Actor, ok } from '@tilia/kernel'
import { CityReader, createDataSource, LOG, statement, UnitOfWork, type Batch, type Log } from '@tilia/platform'
import { FindLinks } from '@tilia/links'
import { FindRounds } from '@tilia/rounds'
import { breakBuild, createTestDatabase, mustSucceed, type TestDatabase } from '@tilia/testing'
import { DataSource } from 'typeorm'
import { startApi } from '../api.js'
import { mutationDocument, queries, queryDocument } from '../documents.js'
import { thingsOf, word, type Thing } from './things.js'
import { aTown, ELSEWHERE, HOST, PASSWORD, type Somebody, type Town, type Who } from './town.js'
import { waysOf } from './ways.js'

const WITHOUT_CITY = ['city', 'city_host', 'migration']

/** Tables with rows of cities, as the schema has them. */
async function tablesOf(database: TestDatabase): Promise<string[]> {
  const { rows } = await database.admin.query(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  return rows.map(({ name }) => name as string).filter((name) => !WITHOUT_CITY.includes(name))
}

/** A build whose authors forgot every filter by city: each statement asks for the rows of all of them. */
const forgetCities = (dataSource: DataSource) =>
  breakBuild(dataSource, (_, text) => text.replace(/(?:\b\w+\.)?\bcity_id = \$1(?!\d)/g, '$$1::uuid is not null'))

describe('a city', () => {
  let database: TestDatabase
  let town: Town
  let people: Record<Who, Somebody>
  let things: Record<string, Thing>

  beforeAll(async () => {
    database = await createTestDatabase()
    town = await aTown(database)
    people = await town.everyone()
    things = await thingsOf(database, town, people)
  })
  afterAll(() => database.close())

  /** Asks every question in every way at the other city, as its admin; the words of the first city that were answered. */
  async function wordsFoundElsewhere(
    api: Awaited<ReturnType<typeof startApi>>,
    faultsAllowed = false,
  ): Promise<string[]> {
    const found = new Set<string>()
    for (const { name } of queries)
      for (const [title, variables] of waysOf(name, things, people)) {
        const { data, errors } = await api.ask(people.elsewhere, queryDocument(name, 3), variables)
        if (errors && !faultsAllowed) throw new Error(`${title}: ${JSON.stringify(errors)}`)
        const said = JSON.stringify(data ?? null).toLowerCase()
        for (const thing of Object.keys(things))
          if (said.includes(word(thing).toLowerCase()) || said.includes(things[thing]!.id))
            found.add(`${title}: ${thing}`)
      }
    return [...found]
  }

  it('opens nothing for a session of another one, and notes that it was tried', async () => {
    const api = await startApi(database)
    const noted: unknown[] = []
    Object.assign(api.app.get<Log>(LOG), { info: (line: unknown) => noted.push(line) })
    const attempts = [
      ['resident', ELSEWHERE, town.elsewhereId],
      ['admin', ELSEWHERE, town.elsewhereId],
      ['elsewhere', HOST, town.cityId],
    ] as const
    for (const [who, host, cityId] of attempts) {
      noted.length = 0
      const answer = await api.ask({ ...people[who], host }, '{ viewer { number } acts { items { verb } } }')
      expect([answer.status, answer.data, answer.errors?.[0]?.extensions.code]).toEqual([401, undefined, 'SESSION_NOT_VALID']) // prettier-ignore
      expect(noted).toEqual([{ event: 'session_not_valid', cityId }]) // and nothing of the session itself
    }
    await api.close()
  })

  it('leaves nothing behind on a connection, for another city or for nobody', async () => {
    const one = await createDataSource(database.url('app'), 1).initialize()
    const [reader, unitOfWork] = [new CityReader(one), new UnitOfWork(one)]
    const tables = await tablesOf(database)
    expect(tables.length).toBeGreaterThan(30)
    const count = (table: string) =>
      statement<{ rows: number }>(`spec.count-${table}`, `select count(*)::int as rows from ${table}`)
    const rowsOf = async (cityId: CityId, table: string) =>
      (await reader.one(Actor.visitor(cityId), count(table), []))!.rows
    const foreign = 'select count(*)::int as rows from'
    let seen = 0
    for (const table of tables) {
      if (table === 'outbox') continue // which the app only writes
      seen += await rowsOf(town.cityId, table)
      const here = await mustSucceed(
        unitOfWork.run(Actor.machinery(town.elsewhereId), async (tx) => ok(await tx.one(count(table), []))),
      )
      const { rows } = await database.admin.query(`${foreign} ${table} where city_id = $1`, [town.elsewhereId])
      expect([table, here!.rows]).toEqual([table, rows[0].rows])
      await expect(one.query(`${foreign} ${table}`)).rejects.toMatchObject({ code: '22P02' }) // no city is none
    }
    expect(seen).toBeGreaterThan(50)
    await one.destroy()
  })

  it('stays closed where every statement forgets to ask for the city', async () => {
    const api = await startApi(database)
    const forgetful = forgetCities(api.app.get(DataSource))
    expect(await wordsFoundElsewhere(api)).toEqual([])
    // Ties and windows are fields of what was not found above: so they are asked for by their ends and plans.
    const [stranger, ids] = [Actor.visitor(town.elsewhereId), Object.values(things).map(({ id }) => id)]
    const [links, rounds] = [api.app.get(FindLinks, { strict: false }), api.app.get(FindRounds, { strict: false })]
    expect((await links.to(stranger, things.promise!.id, {})).items).toEqual([])
    for (const batch of [links.from, links.countTo, rounds.byPlan, rounds.movesByPlan])
      expect([...(await (batch as Batch<string, unknown>)(stranger, ids))]).toEqual([])
    expect(forgetful.size).toBeGreaterThan(40)
    for (const domain of [
      'city',
      'identity',
      'plans',
      'proposals',
      'links',
      'rounds',
      'comments',
      'moderation',
      'follows',
      'notifications',
    ])
      // prettier-ignore
      expect([domain, [...forgetful].some((name) => name.startsWith(`${domain}.`))]).toEqual([domain, true])
    await api.close()
  }, 120_000)

  it('would stand open without row-level security, so that the spec above can fail', async () => {
    for (const table of await tablesOf(database))
      await database.admin.query(`alter table ${table} no force row level security, disable row level security`)
    const api = await startApi(database)
    forgetCities(api.app.get(DataSource))
    const found = await wordsFoundElsewhere(api, true)
    await api.close()
    for (const table of await tablesOf(database))
      await database.admin.query(`alter table ${table} enable row level security, force row level security`)
    expect(found.length).toBeGreaterThan(20)
    expect(found).toEqual(
      expect.arrayContaining(['subject of idea: idea', 'subject of hidden: hidden', 'comment of remark: remark']),
    )
  }, 120_000)

  it('does not say that another one has an address, an area or a number already', async () => {
    const api = await startApi(database)
    const answer = async (caller: Somebody, verb: string, input: object) =>
      (await api.ask<Record<string, unknown>>(caller, mutationDocument(verb), { input })).data[verb]
    const { email } = people.author.person!
    const taken = { email, password: PASSWORD, clientKey: '019ab000-0000-7000-8000-000000000001' }
    const visitor: Somebody = { host: ELSEWHERE, ip: '203.0.113.77', person: null }
    expect(await answer(visitor, 'register', taken)).toMatchObject({ __typename: 'SessionOpened' })
    expect(await answer(people.elsewhere, 'addArea', { name: word('area') })).toMatchObject({ __typename: 'Area' })
    await api.close()
  })
})
