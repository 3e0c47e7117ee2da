import { newId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { createTestDatabase, mustSucceed, type TestDatabase } from '@tilia/testing'
import { hashOf } from '../model/secret-token.js'
import { accountVerbs, anAccountScene, aPerson, aRequest, PASSWORD, type AccountScene } from '../testing/index.js'

/** Registering fifty times by one button is raced in register.db.spec.ts, giving up the last admin in roles.db.spec.ts. */
describe('of fifty presses at the same moment', () => {
  let scene: AccountScene
  let verbs: AccountScene['verbs']

  beforeAll(async () => {
    scene = await anAccountScene()
    verbs = scene.verbs
  })
  afterAll(() => scene.close())

  const fifty = <Answer>(press: (nth: number) => Promise<Answer>) =>
    Promise.all(Array.from({ length: 50 }, (_, nth) => press(nth)))
  const count = async (sql: string, values: unknown[], database: TestDatabase = scene.database) =>
    (await database.admin.query(`select count(*)::int as count from ${sql}`, values)).rows[0].count

  it('one takes the roles of an invitation, with one new account', async () => {
    const admin = await scene.resident({ roles: ['admin'] })
    const email = 'raced-hand@example.org'
    await mustSucceed(verbs.invite.execute(admin.request, { email, roles: ['staff'], password: PASSWORD }))
    const token = await scene.post.tokenTo(email)
    const outcomes = await fifty(() =>
      verbs.acceptInvitation.execute(scene.visitor(), { token, password: PASSWORD, device: null }),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await count('person where email = $1', [email])).toBe(1)
    expect(await count('person_role join person on person.id = person_id where email = $1', [email])).toBe(1)
    expect(await count(`act join person on person.id = actor_id where email = $1`, [email])).toBe(1)
  })

  it('one moves an account to its new address, and one letter tells the old one', async () => {
    const { request, person } = await scene.resident()
    const email = 'raced-move@example.org'
    await mustSucceed(verbs.requestAddressChange.execute(request, { email, password: PASSWORD }))
    const token = await scene.post.tokenTo(email)
    const outcomes = await fifty(() => verbs.changeAddress.execute(request, { token, password: null, device: null }))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await count('person where id = $1 and email = $2', [person.personId, email])).toBe(1)
    expect(await count('session where person_id = $1', [person.personId])).toBe(1)
    expect(await count(`mail_delivery where kind = 'identity.address-changed' and address = $1`, [person.email])).toBe(
      1,
    )
  })

  it('one of fifty people gets the address that all of them move to, and the others are refused', async () => {
    const email = 'raced-by-all@example.org'
    const movers = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const person = await aPerson(scene.database, scene.cityId, { email: `${newId()}@example.org` })
        const token = `move-${person.personId}`
        await scene.database.admin.query(
          `insert into mailed_token (city_id, token_hash, purpose, person_id, email, expires_at)
           values ($1, $2, 'change_address', $3, $4, now() + interval '1 hour')`,
          [scene.cityId, hashOf(token), person.personId, email],
        )
        return { request: aRequest(person), token }
      }),
    )
    const outcomes = await fifty((nth) =>
      verbs.changeAddress.execute(movers[nth]!.request, { token: movers[nth]!.token, password: null, device: null }),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await count('person where email = $1', [email])).toBe(1)
  })

  async function grantFiftyTimes(database: TestDatabase) {
    const cityId = await aCity(database)
    const admin = aRequest(await aPerson(database, cityId, { roles: ['admin'], password: PASSWORD }))
    const { personId } = await aPerson(database, cityId)
    const { grantRole } = accountVerbs(database, scene.limits)
    await fifty(() => mustSucceed(grantRole.execute(admin, { personId, role: 'staff', password: PASSWORD })))
    return {
      roles: await count('person_role where person_id = $1', [personId], database),
      acts: await count('act where person_id = $1', [personId], database),
    }
  }

  it('one gives a role, and one act is on record', async () => {
    expect(await grantFiftyTimes(scene.database)).toEqual({ roles: 1, acts: 1 })
  })

  describe('without their keys in the database', () => {
    let broken: TestDatabase
    beforeAll(async () => {
      broken = await createTestDatabase()
    })
    afterAll(() => broken.close())

    it('several would give the role', async () => {
      await broken.admin.query('alter table person_role drop constraint person_role_pkey')
      const { roles, acts } = await grantFiftyTimes(broken)
      expect([roles > 1, acts > 1]).toEqual([true, true])
    })

    it('several would register', async () => {
      await broken.admin.query(`
        alter table person drop constraint person_once;
        alter table person add constraint person_once unique (city_id, id, client_key)`)
      const visitor = scene.visitor(await aCity(broken))
      const { register } = accountVerbs(broken, scene.limits)
      const press = { email: 'ana@example.org', password: PASSWORD, clientKey: newId(), device: null }
      await fifty(() => register.execute(visitor, press))
      expect(await count('person where claimed_email = $1', [press.email], broken)).toBeGreaterThan(1)
    })
  })
})
