import { Actor, newId, type CityId, type Role } from '@tilia/kernel'
import { aPerson, aRequest } from '@tilia/identity/testing'
import { createTestDatabase, mustRefuse, mustSucceed, type TestDatabase } from '@tilia/testing'
import { CityDirectory } from '../queries/city-directory.js'
import { FindAreas } from '../queries/find-areas.js'
import { createCity } from '../creation/create-city.js'
import { aCity } from '../testing/index.js'
import { ChangeAreas } from './change-areas.js'
import { ChangeCitySettings } from './change-city-settings.js'

const SETTINGS = {
  name: 'Lindenau an der Elster',
  languages: ['en', 'de', 'sk'],
  defaultLanguage: 'de',
  timeZone: 'Europe/Bratislava',
  accentColour: '#14564A',
  secondColour: '#d9446c',
}

describe('a city', () => {
  let database: TestDatabase
  let cities: CityDirectory
  let change: ChangeCitySettings
  let areas: ChangeAreas
  let cityId: CityId

  beforeAll(async () => {
    database = await createTestDatabase()
    cities = new CityDirectory(database.dataSource)
    change = new ChangeCitySettings(database.unitOfWork, cities)
    areas = new ChangeAreas(database.unitOfWork)
  })
  beforeEach(async () => {
    cityId = await aCity(database)
  })
  afterAll(() => database.close())

  const someone = async (roles: Role[], city = cityId) => aRequest(await aPerson(database, city, { roles }))
  const acts = async () =>
    (await database.admin.query('select verb, facts, actor_id from act where city_id = $1 order by id', [cityId])).rows

  it('changes its name, languages, clock and colours, and keeps on record who changed what', async () => {
    const admin = await someone(['admin'])
    await cities.findById(cityId)
    await mustSucceed(change.execute(admin, SETTINGS))
    expect(await cities.findById(cityId)).toMatchObject({
      ...SETTINGS,
      languages: ['de', 'en', 'sk'],
      accentColour: '#14564a',
    })
    await mustSucceed(change.execute(admin, SETTINGS)) // nothing changes, nothing is on record
    expect(await acts()).toEqual([
      {
        verb: 'city_changed',
        facts: { fields: 'name,languages,timeZone,accentColour,secondColour' },
        actor_id: admin.actor.personId,
      },
    ])
  })

  it('says beside each field what cannot be', async () => {
    const wrong = { ...SETTINGS, languages: ['tlh'], defaultLanguage: 'tlh', accentColour: 'red' }
    expect(await mustRefuse(change.execute(await someone(['admin']), wrong))).toMatchObject({
      code: 'invalid_input',
      fields: [
        { field: 'languages', code: 'not_one_of' },
        { field: 'accentColour', code: 'not_a_colour' },
      ],
    })
  })

  it.each([[[]], [['moderator']], [['staff']]] as [Role[]][])('is not changed by %j', async (roles) => {
    const request = await someone(roles)
    const notAllowed = { code: 'not_allowed' }
    expect(await mustRefuse(change.execute(request, SETTINGS))).toEqual(notAllowed)
    expect(await mustRefuse(areas.add(request, 'Nord'))).toEqual(notAllowed)
    expect(await mustRefuse(areas.rename(request, newId(), 'Nord'))).toEqual(notAllowed)
    expect(await mustRefuse(areas.retire(request, newId()))).toEqual(notAllowed)
    expect(await mustRefuse(change.execute(aRequest(Actor.visitor(cityId)), SETTINGS))).toEqual({
      code: 'not_signed_in',
    })
  })

  it('is changed by its own admins alone', async () => {
    const elsewhere = await aCity(database)
    await mustSucceed(change.execute(await someone(['admin'], elsewhere), SETTINGS))
    expect(await cities.findById(cityId)).toMatchObject({ name: 'Lindenau' })
    const area = await mustSucceed(areas.add(await someone(['admin']), 'Nord'))
    const theirs = await someone(['admin'], elsewhere)
    expect(await mustRefuse(areas.rename(theirs, area.id, 'Süd'))).toEqual({ code: 'not_found' })
    expect(await mustRefuse(areas.retire(theirs, area.id))).toEqual({ code: 'not_found' })
    expect(await new FindAreas(database.reader).all(theirs.actor)).toEqual([])
  })

  it('has areas by name, each name once, also where fifty add it at the same moment', async () => {
    const admin = await someone(['admin'])
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => areas.add(admin, 'Nord')))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { fields: [{ field: 'name', code: 'taken' }] } })
    const south = await mustSucceed(areas.add(admin, 'Süd'))
    expect(await mustRefuse(areas.rename(admin, south.id, 'Nord'))).toMatchObject({ code: 'invalid_input' })
    await mustSucceed(areas.rename(admin, south.id, 'Äußere Südstadt'))
    const find = new FindAreas(database.reader)
    expect((await find.all(admin.actor)).map(({ name }) => name)).toEqual(['Äußere Südstadt', 'Nord'])
    await mustSucceed(areas.retire(admin, south.id))
    expect((await find.all(admin.actor)).map(({ name }) => name)).toEqual(['Nord'])
    expect((await find.byId(admin.actor, [south.id])).get(south.id)?.name).toBe('Äußere Südstadt') // what was filed under it
    await mustSucceed(areas.add(admin, 'Äußere Südstadt'))
  })

  it('is made once, also where ten operators make it at the same moment', async () => {
    const wanted = { ...SETTINGS, name: 'Raced', accentColour: '#14564a', host: 'raced.example', demo: false }
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => createCity(database.url('owner'), wanted)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toEqual({
      ok: false,
      refusal: { code: 'host_taken' },
    })
    const { rows } = await database.admin.query(`select count(*)::int from city where name = 'Raced'`)
    expect(rows[0].count).toBe(1)
  })
})
