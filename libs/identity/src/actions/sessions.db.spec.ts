import { aCity } from '@tilia/city/testing'
import { mustRefuse, mustSucceed } from '@tilia/testing'
import { anAccountScene, aRequest, aSession, PASSWORD, type AccountScene } from '../testing/index.js'
import { hashOf } from '../model/secret-token.js'
import { PersonAddresses } from '../queries/person-addresses.js'

const NEW_PASSWORD = 'violin-7-breakfast'

describe('a session', () => {
  let scene: AccountScene
  let verbs: AccountScene['verbs']

  beforeAll(async () => {
    scene = await anAccountScene()
    verbs = scene.verbs
  })
  afterAll(() => scene.close())

  const signIn = (email: string, session: string | null = null) => {
    const visitor = { ...scene.visitor(), session }
    return verbs.signIn.execute(visitor, { email, password: PASSWORD, device: 'Firefox, Linux' })
  }
  const age = (session: string, column: string, interval: string) =>
    scene.database.admin.query(`update session set ${column} = now() - $2::interval where token_hash = $1`, [
      hashOf(session),
      interval,
    ])

  it('is opened by the password, and takes the place of the one the browser had', async () => {
    const { email, person } = await scene.resident()
    const first = await mustSucceed(signIn(email))
    expect((await scene.whoHas(first.token))?.personId).toBe(person.personId)
    const second = await mustSucceed(signIn(email, first.token))
    expect(await scene.whoHas(first.token)).toBeNull()
    expect(await scene.whoHas(second.token)).not.toBeNull()
  })

  it('is stored as a hash only', async () => {
    const { session } = await scene.resident()
    const { rows } = await scene.database.admin.query(`select string_agg(session::text, ' ') as kept from session`)
    expect(rows[0].kept).not.toContain(session)
  })

  it('belongs to its city', async () => {
    const { session } = await scene.resident()
    expect(await scene.whoHas(session, await aCity(scene.database))).toBeNull()
  })

  it.each([
    ['a resident', [], 'last_seen_at', '13 days', '15 days'],
    ['a resident', [], 'created_at', '89 days', '91 days'],
    ['whoever has a role', ['staff'], 'last_seen_at', '29 minutes', '31 minutes'],
    ['whoever has a role', ['moderator'], 'created_at', '11 hours', '13 hours'],
  ] as const)('of %s (%p) ends by its %s: %s is alive, %s is not', async (_, roles, column, alive, dead) => {
    const { session } = await scene.resident({ roles })
    await age(session, column, alive)
    if (column === 'created_at') await age(session, 'last_seen_at', '1 minute')
    expect(await scene.whoHas(session)).not.toBeNull()
    await age(session, column, dead)
    expect(await scene.whoHas(session)).toBeNull()
  })

  it('that is used stays alive', async () => {
    const { session } = await scene.resident({ roles: ['staff'] })
    await age(session, 'last_seen_at', '20 minutes')
    await scene.whoHas(session)
    const { rows } = await scene.database.admin.query(
      `select last_seen_at > now() - interval '1 minute' as noted from session where token_hash = $1`,
      [hashOf(session)],
    )
    expect(rows[0].noted).toBe(true)
  })

  describe('elsewhere dies at once', () => {
    /** The browser that acts, and another one of the same person. */
    async function twoBrowsers(roles: ('moderator' | 'staff' | 'admin')[] = []) {
      const here = await scene.resident({ roles })
      return { ...here, elsewhere: await aSession(scene.database, here.person) }
    }

    const told = async (address: string) => (await scene.post.lettersTo(address)).length

    it('when the password is changed, and the person is told', async () => {
      const { request, session, elsewhere, email } = await twoBrowsers()
      const input = { password: PASSWORD, newPassword: NEW_PASSWORD, device: null }
      const opened = await mustSucceed(verbs.changePassword.execute(request, input))
      expect([await scene.whoHas(elsewhere), await scene.whoHas(session)]).toEqual([null, null])
      expect(await scene.whoHas(opened.token)).not.toBeNull()
      expect(await told(email)).toBe(1)
      expect(await mustRefuse(signIn(email))).toEqual({ code: 'wrong_credentials' })
    })

    it('when the password is reset, and the person is told', async () => {
      const { elsewhere, session, email } = await twoBrowsers()
      await mustSucceed(verbs.requestPasswordReset.execute(scene.visitor(), email))
      const token = await scene.post.tokenTo(email)
      await mustSucceed(verbs.resetPassword.execute(scene.visitor(), { token, password: NEW_PASSWORD }))
      expect([await scene.whoHas(elsewhere), await scene.whoHas(session)]).toEqual([null, null])
      expect(await told(email)).toBe(2) // the link, and that it was used
    })

    it('when the address is changed, and the old address is told', async () => {
      const { request, elsewhere, email, person } = await twoBrowsers()
      const next = `next-${email}`
      await mustSucceed(verbs.requestAddressChange.execute(request, { email: next, password: PASSWORD }))
      expect(await told(email)).toBe(0)
      const token = await scene.post.tokenTo(next)
      const input = { token, password: null, device: null }
      const opened = await mustSucceed(verbs.changeAddress.execute(request, input))
      expect(await scene.whoHas(elsewhere)).toBeNull()
      expect((await scene.whoHas(opened.token))?.personId).toBe(person.personId)
      const letters = await scene.post.lettersTo(email)
      expect(letters).toHaveLength(1)
      expect(letters[0]).not.toContain(next) // whoever reads the old one need not know the new one
    })

    it('when a role is granted or revoked', async () => {
      const admin = await scene.resident({ roles: ['admin'] })
      const { person, session } = await twoBrowsers()
      const role = { personId: person.personId, role: 'staff', password: PASSWORD } as const
      await mustSucceed(verbs.grantRole.execute(admin.request, role))
      expect(await scene.whoHas(session)).toBeNull()
      const again = await aSession(scene.database, person)
      await mustSucceed(verbs.revokeRole.execute(admin.request, role))
      expect(await scene.whoHas(again)).toBeNull()
    })

    it('when the account is deleted, and its address is told', async () => {
      const { request, session, elsewhere, email, person } = await twoBrowsers()
      await mustSucceed(verbs.deleteAccount.execute(request, { password: PASSWORD, contributions: 'keep' }))
      expect([await scene.whoHas(elsewhere), await scene.whoHas(session)]).toEqual([null, null])
      expect(await told(email)).toBe(1)
      const { rows } = await scene.database.admin.query('select * from person where id = $1', [person.personId])
      expect(rows[0]).toMatchObject({ email: null, claimed_email: null, password_hash: null, display_name: null })
      await scene.database.unitOfWork.run(person, async (tx) => {
        expect(await new PersonAddresses().find(tx, person.personId)).toBeNull()
        return { ok: true, value: undefined }
      })
    })

    it('when it is revoked from the list, and only one’s own can be', async () => {
      const { request, elsewhere, person } = await twoBrowsers()
      const { rows } = await scene.database.admin.query('select id from session where token_hash = $1', [
        hashOf(elsewhere),
      ])
      const stranger = await scene.resident()
      expect(await mustRefuse(verbs.revokeSessions.one(stranger.request, rows[0].id))).toEqual({ code: 'not_found' })
      await mustSucceed(verbs.revokeSessions.one(request, rows[0].id))
      expect(await scene.whoHas(elsewhere)).toBeNull()
      const third = await aSession(scene.database, person)
      await mustSucceed(verbs.revokeSessions.others(request))
      expect([await scene.whoHas(third), (await scene.whoHas(request.session!))?.personId]).toEqual([
        null,
        person.personId,
      ])
    })
  })

  it('asks for the password again before anything that matters', async () => {
    const { request } = await scene.resident()
    const wrong = 'not-the-password'
    const refusals = await Promise.all([
      mustRefuse(verbs.changePassword.execute(request, { password: wrong, newPassword: NEW_PASSWORD, device: null })),
      mustRefuse(verbs.requestAddressChange.execute(request, { password: wrong, email: 'else@example.org' })),
      mustRefuse(verbs.deleteAccount.execute(request, { password: wrong, contributions: 'keep' })),
      mustRefuse(verbs.gatherMyData.execute(request, wrong)),
    ])
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ code: 'invalid_input', fields: [{ field: 'password', code: 'wrong_password' }] })
    expect(await mustRefuse(verbs.gatherMyData.execute(aRequest(scene.visitor().actor), PASSWORD))).toEqual({
      code: 'not_signed_in',
    })
  })

  it('gathers everything that is kept of the person, and nothing of others', async () => {
    const { request, email } = await scene.resident()
    const other = await scene.resident()
    await mustSucceed(verbs.chooseDisplayName.execute(request, 'Ana Lindner'))
    const { content } = await mustSucceed(verbs.gatherMyData.execute(request, PASSWORD))
    expect(JSON.parse(content)).toMatchObject({
      city: { name: 'Lindenau' },
      account: { email, displayName: 'Ana Lindner', language: 'de', roles: [], sessions: [{ device: null }], acts: [] },
    })
    expect(content).not.toContain(other.email)
    expect(content).not.toMatch(/argon2|hash/)
  })
})
