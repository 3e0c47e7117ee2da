import { aCity } from '@tilia/city/testing'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'
import { startApi } from '../../../test/api.js'

describe('the api', () => {
  let database: TestDatabase
  let api: Awaited<ReturnType<typeof startApi>>

  beforeAll(async () => {
    database = await createTestDatabase()
    await aCity(database, 'lindenau.example')
    api = await startApi(database)
  })
  afterAll(async () => {
    await api.close()
    await database.close()
  })

  it('answers for the city of its host', async () => {
    const { data } = await api.ask({ host: 'lindenau.example' }, '{ city { name host languages } }')
    expect(data).toEqual({ city: { name: 'Lindenau', host: 'lindenau.example', languages: ['de', 'en'] } })
  })

  it('knows no other host', async () => {
    const { status, errors } = await api.ask({ host: 'lindenau.example.evil.test' }, '{ city { name } }')
    expect(status).toBe(404)
    expect(errors?.[0]?.extensions.code).toBe('CITY_NOT_FOUND')
  })

  it('lists cities in a demonstration only, at the bare host too', async () => {
    expect((await api.ask({ host: 'lindenau.example' }, '{ cities { host } }')).data).toEqual({ cities: [] })
    const demo = await startApi(database, { TILIA_MODE: 'demo' })
    const listed = await demo.ask({ host: 'localhost' }, '{ cities { host } }')
    expect(listed.data).toEqual({ cities: [{ host: 'lindenau.example' }] })
    const nowhere = await demo.ask({ host: 'localhost' }, '{ city { name } }')
    expect(nowhere.errors?.[0]?.extensions.code).toBe('CITY_NOT_FOUND')
    await demo.close()
  })

  it('refuses a verb to a visitor as a value, and bad input beside its field', async () => {
    const mutation = `mutation ($id: ID!) { supportProposal(input: { proposalId: $id }) {
      __typename ... on Refusal { code } ... on InvalidInput { fields { field code } } } }`
    const visitor = await api.ask({ host: 'lindenau.example' }, mutation, {
      id: '019ab000-0000-7000-8000-000000000000',
    })
    expect(visitor.data).toEqual({ supportProposal: { __typename: 'NotSignedIn', code: 'not_signed_in' } })
    const bad = await api.ask({ host: 'lindenau.example' }, mutation, { id: 'bad' })
    expect(bad.data).toEqual({
      supportProposal: {
        __typename: 'InvalidInput',
        code: 'invalid_input',
        fields: [{ field: 'proposalId', code: 'not_valid' }],
      },
    })
  })

  it('is alive and ready', async () => {
    expect((await api.app.inject('/livez')).json()).toEqual({ status: 'ok' })
    expect((await api.app.inject('/readyz')).json()).toEqual({ status: 'ok' })
  })
})
