import { aCity } from '@tilia/city/testing'
import { mustRefuse, mustSucceed } from '@tilia/testing'
import { newId } from '@tilia/kernel'
import { hashOf } from '../model/secret-token.js'
import { anAccountScene, aPerson, aRequest, PASSWORD, type AccountScene } from '../testing/index.js'

const NEW_PASSWORD = 'violin-7-breakfast'

describe('a mailed link', () => {
  let scene: AccountScene
  let verbs: AccountScene['verbs']

  beforeAll(async () => {
    scene = await anAccountScene()
    verbs = scene.verbs
  })
  afterAll(() => scene.close())

  const here = { device: null }

  async function registered(email: string) {
    const input = { email, password: PASSWORD, clientKey: newId(), device: null }
    const { token: session } = await mustSucceed(verbs.register.execute(scene.visitor(), input))
    const actor = (await scene.whoHas(session))!
    return { actor, session, request: aRequest(actor, { session }), token: await scene.post.tokenTo(email) }
  }

  async function resetLink() {
    const resident = await scene.resident()
    await mustSucceed(verbs.requestPasswordReset.execute(scene.visitor(), resident.email))
    return { ...resident, token: await scene.post.tokenTo(resident.email) }
  }

  async function changeLink(to: string, resident?: Awaited<ReturnType<AccountScene['resident']>>) {
    const who = resident ?? (await scene.resident())
    await mustSucceed(verbs.requestAddressChange.execute(who.request, { email: to, password: PASSWORD }))
    return { ...who, token: await scene.post.tokenTo(to) }
  }

  const tokens = async () => (await scene.database.admin.query('select * from mailed_token order by token_hash')).rows
  const emailOf = async (id: string) =>
    (await scene.database.admin.query('select email from person where id = $1', [id])).rows[0].email

  describe('to confirm an address', () => {
    it('makes a resident of who registered, in the browser they registered in, by one click', async () => {
      const ana = await registered('ana@example.org')
      const opened = await mustSucceed(
        verbs.confirmAddress.execute(ana.request, { ...here, token: ana.token, password: null }),
      )
      const now = await scene.whoHas(opened.token)
      expect([now?.personId, now?.confirmed]).toEqual([ana.actor.personId, true])
      expect(await scene.whoHas(ana.session)).toBeNull() // a new right, a new session
    })

    it('asks for the password in another browser, so that a stranger’s click makes nobody an account', async () => {
      const { token, actor } = await registered('ben@example.org')
      const confirm = (password: string | null) =>
        verbs.confirmAddress.execute(scene.visitor(), { ...here, token, password })
      expect(await mustRefuse(confirm(null))).toMatchObject({ fields: [{ field: 'password', code: 'required' }] })
      expect(await mustRefuse(confirm('not-the-password'))).toMatchObject({ fields: [{ code: 'wrong_password' }] })
      await mustSucceed(confirm(PASSWORD))
      expect(await emailOf(actor.personId!)).toBe('ben@example.org')
    })

    it('gives an address to one of two who claim it', async () => {
      const first = await registered('cid@example.org')
      const second = await registered('cid@example.org')
      await mustSucceed(verbs.confirmAddress.execute(second.request, { ...here, token: second.token, password: null }))
      const late = verbs.confirmAddress.execute(first.request, { ...here, token: first.token, password: null })
      expect(await mustRefuse(late)).toEqual({ code: 'link_not_valid' })
      const letters = await scene.post.lettersTo('cid@example.org')
      await mustSucceed(verbs.resendConfirmation.execute(first.request, null))
      const last = (await scene.post.lettersTo('cid@example.org')).slice(letters.length)
      expect(last).toHaveLength(1)
      expect(last[0]).toContain('/sign-in') // you already have an account
      expect(last[0]).not.toContain('token')
    })

    it('lets one of two who confirm the same address at once have it', async () => {
      const rivals = await Promise.all(Array.from({ length: 5 }, () => registered('raced@example.org')))
      const outcomes = await Promise.all(
        rivals.map(async ({ request, actor }) => {
          const token = `raced-${actor.personId}`
          await scene.database.admin.query(
            `insert into mailed_token (city_id, token_hash, purpose, person_id, email, expires_at)
             values ($1, $2, 'confirm_address', $3, 'raced@example.org', now() + interval '1 hour')`,
            [scene.cityId, hashOf(token), actor.personId],
          )
          return () => verbs.confirmAddress.execute(request, { ...here, token, password: null })
        }),
      ).then((ready) => Promise.all(ready.map((go) => go())))
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    })
  })

  it('changes nothing by being looked at, as often as programs that scan mails like', async () => {
    const { email, token } = await resetLink()
    const before = await tokens()
    for (let look = 0; look < 5; look++)
      expect(await verbs.readMailedLink.execute(scene.visitor(), token)).toEqual({
        purpose: 'reset_password',
        email,
        needs: 'new_password',
        roles: [],
      })
    expect(await tokens()).toEqual(before)
    await mustSucceed(verbs.resetPassword.execute(scene.visitor(), { token, password: NEW_PASSWORD }))
  })

  it('is kept as a hash only', async () => {
    const { token } = await resetLink()
    const { rows } = await scene.database.admin.query(
      `select string_agg(t::text, ' ') as kept from (
         select mailed_token::text as t from mailed_token union all select mail_delivery::text from mail_delivery
         union all select outbox::text from outbox) as everything`,
    )
    expect(rows[0].kept).not.toContain(token)
    expect(rows[0].kept).toContain(hashOf(token).toString('hex'))
  })

  it('works once, also where fifty press at the same moment', async () => {
    const { token, person } = await resetLink()
    const presses = Array.from({ length: 50 }, (_, at) =>
      verbs.resetPassword.execute(scene.visitor(), { token, password: `violin-${at}-breakfast` }),
    )
    const outcomes = await Promise.all(presses)
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await mustRefuse(verbs.resetPassword.execute(scene.visitor(), { token, password: NEW_PASSWORD }))).toEqual({
      code: 'link_not_valid',
    })
    const { rows } = await scene.database.admin.query(
      `select count(*)::int from mail_delivery where kind = 'identity.password-changed' and person_id = $1`,
      [person.personId],
    )
    expect(rows[0].count).toBe(1)
  })

  it('comes back where the verb refused, so that a short password costs nothing', async () => {
    const { token } = await resetLink()
    const short = verbs.resetPassword.execute(scene.visitor(), { token, password: 'short' })
    expect(await mustRefuse(short)).toMatchObject({ fields: [{ field: 'password', code: 'too_short' }] })
    await mustSucceed(verbs.resetPassword.execute(scene.visitor(), { token, password: NEW_PASSWORD }))
  })

  it('is good for nothing but what it was mailed for', async () => {
    const reset = (await resetLink()).token
    const change = (await changeLink('dora-new@example.org')).token
    const confirm = (await registered('eve@example.org')).token
    const as = {
      confirm: (token: string) => verbs.confirmAddress.execute(scene.visitor(), { ...here, token, password: PASSWORD }),
      reset: (token: string) => verbs.resetPassword.execute(scene.visitor(), { token, password: NEW_PASSWORD }),
      change: (token: string) => verbs.changeAddress.execute(scene.visitor(), { ...here, token, password: PASSWORD }),
      invite: (token: string) =>
        verbs.acceptInvitation.execute(scene.visitor(), { ...here, token, password: PASSWORD }),
    }
    for (const token of [change, confirm]) expect(await mustRefuse(as.reset(token))).toEqual({ code: 'link_not_valid' })
    for (const token of [reset, confirm]) expect(await mustRefuse(as.change(token))).toEqual({ code: 'link_not_valid' })
    for (const token of [reset, change]) expect(await mustRefuse(as.confirm(token))).toEqual({ code: 'link_not_valid' })
    for (const token of [reset, change, confirm])
      expect(await mustRefuse(as.invite(token))).toEqual({ code: 'link_not_valid' })
  })

  it('opens nothing in another city', async () => {
    const { token } = await resetLink()
    const elsewhere = scene.visitor(await aCity(scene.database))
    expect(await verbs.readMailedLink.execute(elsewhere, token)).toBeNull()
    const use = verbs.resetPassword.execute(elsewhere, { token, password: NEW_PASSWORD })
    expect(await mustRefuse(use)).toEqual({ code: 'link_not_valid' })
  })

  it('runs out: ten minutes for a password, a day for an address', async () => {
    const { token } = await resetLink()
    const { rows } = await scene.database.admin.query(
      'select extract(epoch from expires_at - created_at)::int as seconds from mailed_token where token_hash = $1',
      [hashOf(token)],
    )
    expect(rows[0].seconds).toBe(600)
    await scene.database.admin.query(`update mailed_token set expires_at = now() where token_hash = $1`, [
      hashOf(token),
    ])
    expect(await verbs.readMailedLink.execute(scene.visitor(), token)).toBeNull()
    const use = verbs.resetPassword.execute(scene.visitor(), { token, password: NEW_PASSWORD })
    expect(await mustRefuse(use)).toEqual({ code: 'link_not_valid' })
  })

  it('opens nothing after a change of password or of address', async () => {
    const { request, email, token: reset, person } = await resetLink()
    const { token: change } = await changeLink('fay-new@example.org', { request, email, person, session: '' })
    await mustSucceed(verbs.changePassword.execute(request, { ...here, password: PASSWORD, newPassword: NEW_PASSWORD }))
    const late = verbs.resetPassword.execute(scene.visitor(), { token: reset, password: 'harp-9-for-supper' })
    expect(await mustRefuse(late)).toEqual({ code: 'link_not_valid' })
    expect(await mustRefuse(verbs.changeAddress.execute(request, { ...here, token: change, password: null }))).toEqual({
      code: 'link_not_valid',
    })
    const other = await changeLink('gil-new@example.org')
    await mustSucceed(verbs.requestPasswordReset.execute(scene.visitor(), other.email))
    const otherReset = await scene.post.tokenTo(other.email)
    await mustSucceed(verbs.changeAddress.execute(other.request, { ...here, token: other.token, password: null }))
    const lateReset = verbs.resetPassword.execute(scene.visitor(), { token: otherReset, password: NEW_PASSWORD })
    expect(await mustRefuse(lateReset)).toEqual({ code: 'link_not_valid' })
  })

  describe('to change an address', () => {
    it('gives the account the address it was mailed to, and no other, whichever of two is followed', async () => {
      const hal = await scene.resident()
      const first = await changeLink('hal-one@example.org', hal)
      const second = await changeLink('hal-two@example.org', hal)
      const late = verbs.changeAddress.execute(hal.request, { ...here, token: first.token, password: null })
      expect(await mustRefuse(late)).toEqual({ code: 'link_not_valid' }) // the last one asked for counts
      await mustSucceed(verbs.changeAddress.execute(hal.request, { ...here, token: second.token, password: null }))
      expect(await emailOf(hal.person.personId)).toBe('hal-two@example.org')
    })

    it('asks for the password where nobody is signed in, so that a program that presses every button changes nothing', async () => {
      const { token, person, email } = await changeLink('kim-new@example.org')
      expect(await verbs.readMailedLink.execute(scene.visitor(), token)).toMatchObject({ needs: 'password' })
      const press = verbs.changeAddress.execute(scene.visitor(), { ...here, token, password: null })
      expect(await mustRefuse(press)).toMatchObject({ fields: [{ field: 'password', code: 'required' }] })
      expect(await emailOf(person.personId)).toBe(email)
      await mustSucceed(verbs.changeAddress.execute(scene.visitor(), { ...here, token, password: PASSWORD }))
      expect(await emailOf(person.personId)).toBe('kim-new@example.org')
    })

    it('gives one of two that are open at once exactly its own address', async () => {
      const ida = await scene.resident()
      const asked = ['ida-one@example.org', 'ida-two@example.org'].map((email) =>
        verbs.requestAddressChange.execute(ida.request, { email, password: PASSWORD }),
      )
      await Promise.all(asked.map((each) => mustSucceed(each))) // both letters are written after both requests
      const links = {
        one: await scene.post.tokenTo('ida-one@example.org'),
        two: await scene.post.tokenTo('ida-two@example.org'),
      }
      const outcomes = await Promise.all(
        [links.one, links.two].map((token) =>
          verbs.changeAddress.execute(ida.request, { ...here, token, password: null }),
        ),
      )
      const winner = outcomes.findIndex(({ ok }) => ok)
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      expect(await emailOf(ida.person.personId)).toBe(['ida-one@example.org', 'ida-two@example.org'][winner])
    })

    it('is none where the address has an account: the owner of the address is told, the one who asks learns nothing', async () => {
      const owner = await aPerson(scene.database, scene.cityId, { email: 'joe@example.org' })
      const { request } = await scene.resident()
      await mustSucceed(verbs.requestAddressChange.execute(request, { email: owner.email, password: PASSWORD }))
      const letters = await scene.post.lettersTo(owner.email)
      expect(letters).toHaveLength(1)
      expect(letters[0]).not.toContain('token')
    })
  })
})
