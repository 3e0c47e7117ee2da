import { aCity } from '@tilia/city/testing'
import type { Role } from '@tilia/kernel'
import { FindActs } from '@tilia/platform'
import { mustRefuse, mustSucceed } from '@tilia/testing'
import { FindPeople } from '../queries/find-people.js'
import { anAccountScene, aRequest, PASSWORD, type AccountScene } from '../testing/index.js'

describe('roles', () => {
  let scene: AccountScene
  let verbs: AccountScene['verbs']

  beforeAll(async () => {
    scene = await anAccountScene()
    verbs = scene.verbs
  })
  afterAll(() => scene.close())

  const invite = async (email: string, roles: Role[], admin?: Awaited<ReturnType<AccountScene['resident']>>) => {
    const by = admin ?? (await scene.resident({ roles: ['admin'] }))
    await mustSucceed(verbs.invite.execute(by.request, { email, roles, password: PASSWORD }))
    return scene.post.tokenTo(email)
  }
  const accept = (token: string, password: string | null = PASSWORD, request = scene.visitor()) =>
    verbs.acceptInvitation.execute(request, { token, password, device: null })

  it('are taken by invitation, with an account that is made by accepting', async () => {
    const token = await invite('new-hand@example.org', ['staff', 'moderator'])
    expect(await verbs.readMailedLink.execute(scene.visitor(), token)).toMatchObject({
      needs: 'new_password',
      roles: ['staff', 'moderator'],
    })
    const opened = await mustSucceed(accept(token))
    const actor = await scene.whoHas(opened.token)
    expect([actor?.confirmed, actor?.roles.toSorted()]).toEqual([true, ['moderator', 'staff']])
    expect(await mustRefuse(accept(token))).toEqual({ code: 'link_not_valid' })
  })

  it('are taken with the account one has, by who can show that it is theirs', async () => {
    const resident = await scene.resident()
    const token = await invite(resident.email, ['staff'])
    expect(await mustRefuse(accept(token, 'not-the-password'))).toMatchObject({ fields: [{ code: 'wrong_password' }] })
    const stranger = await scene.resident()
    expect(await mustRefuse(accept(token, null, stranger.request))).toMatchObject({ fields: [{ code: 'required' }] })
    const opened = await mustSucceed(accept(token, null, resident.request))
    expect((await scene.whoHas(opened.token))?.roles).toEqual(['staff'])
  })

  it('are not given by an invitation that ran out, was withdrawn or replaced, or whose inviter is no admin any more', async () => {
    const late = await invite('late@example.org', ['staff'])
    await scene.database.admin.query(`update mailed_token set expires_at = now() where email = 'late@example.org'`)
    expect(await mustRefuse(accept(late))).toEqual({ code: 'link_not_valid' })

    const admin = await scene.resident({ roles: ['admin'] })
    const withdrawn = await invite('withdrawn@example.org', ['staff'], admin)
    const open = (await new FindPeople(scene.database.reader).invitations(admin.person))!
    const { id } = open.items.find(({ email }) => email === 'withdrawn@example.org')!
    await mustSucceed(verbs.withdrawInvitation.execute(admin.request, id))
    expect(await mustRefuse(accept(withdrawn))).toEqual({ code: 'link_not_valid' })

    const replaced = await invite('replaced@example.org', ['admin'], admin)
    await invite('replaced@example.org', ['staff'], admin)
    expect(await mustRefuse(accept(replaced))).toEqual({ code: 'link_not_valid' })

    const orphan = await invite('orphan@example.org', ['admin'], admin)
    const other = await scene.resident({ roles: ['admin'] })
    const role = { personId: admin.person.personId, role: 'admin', password: PASSWORD } as const
    await mustSucceed(verbs.revokeRole.execute(other.request, role))
    expect(await mustRefuse(accept(orphan))).toEqual({ code: 'link_not_valid' })
  })

  it('are not given by asking for a new password instead of accepting', async () => {
    await invite('no-shortcut@example.org', ['admin'])
    await mustSucceed(verbs.requestPasswordReset.execute(scene.visitor(), 'no-shortcut@example.org'))
    expect((await scene.post.lettersTo('no-shortcut@example.org')).at(-1)).not.toContain('token')
  })

  it('are given, taken and seen by admins only', async () => {
    const resident = await scene.resident()
    const find = new FindPeople(scene.database.reader)
    for (const roles of [[], ['moderator'], ['staff']] as Role[][]) {
      const { request, person } = await scene.resident({ roles })
      const role = { personId: resident.person.personId, role: 'staff', password: PASSWORD } as const
      const input = { email: 'x@example.org', roles: ['staff' as const], password: PASSWORD }
      expect(await mustRefuse(verbs.invite.execute(request, input))).toEqual({ code: 'not_allowed' })
      expect(await mustRefuse(verbs.grantRole.execute(request, role))).toEqual({ code: 'not_allowed' })
      expect(await mustRefuse(verbs.revokeRole.execute(request, role))).toEqual({ code: 'not_allowed' })
      expect(await mustRefuse(verbs.withdrawInvitation.execute(request, person.personId))).toEqual({
        code: 'not_allowed',
      })
      expect([await find.withRoles(person, {}), await find.invitations(person)]).toEqual([null, null])
    }
  })

  it('of another city can be neither given nor taken', async () => {
    const elsewhere = await aCity(scene.database)
    const admin = await scene.resident({ roles: ['admin'] })
    const theirs = await scene.resident({ roles: ['admin'] }, elsewhere)
    const role = { personId: theirs.person.personId, role: 'admin', password: PASSWORD } as const
    expect(await mustRefuse(verbs.grantRole.execute(admin.request, role))).toEqual({ code: 'not_found' })
    expect(await mustRefuse(verbs.revokeRole.execute(admin.request, role))).toEqual({ code: 'not_found' })
    const page = await new FindPeople(scene.database.reader).withRoles(admin.person, {})
    expect(page!.items.map(({ id }) => id)).not.toContain(theirs.person.personId)
  })

  it('leave a city with an admin, also where fifty of them give up at the same moment', async () => {
    const cityId = await aCity(scene.database)
    const admins = await Promise.all(Array.from({ length: 50 }, () => scene.resident({ roles: ['admin'] }, cityId)))
    const outcomes = await Promise.all(
      admins.map(({ request, person }, at) =>
        at % 2 === 0
          ? verbs.revokeRole.execute(request, { personId: person.personId, role: 'admin', password: PASSWORD })
          : verbs.deleteAccount.execute(request, { password: PASSWORD, contributions: 'keep' }),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(49)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'last_admin' } })
    const { rows } = await scene.database.admin.query(
      `select count(*)::int from person_role where city_id = $1 and role = 'admin'`,
      [cityId],
    )
    expect(rows[0].count).toBe(1)
  })

  it('leave a record of who did what, which the app can neither change nor delete', async () => {
    const cityId = await aCity(scene.database)
    const admin = await scene.resident({ roles: ['admin'] }, cityId)
    const resident = await scene.resident({}, cityId)
    const role = { personId: resident.person.personId, role: 'moderator', password: PASSWORD } as const
    await mustSucceed(verbs.grantRole.execute(admin.request, role))
    await mustSucceed(verbs.revokeRole.execute(admin.request, role))
    const acts = await new FindActs(scene.database.reader).newest(aRequest(admin.person).actor, {})
    expect(acts.items.map(({ verb, actorId, personId, facts }) => [verb, actorId, personId, facts])).toEqual([
      ['role_revoked', admin.person.personId, resident.person.personId, { role: 'moderator' }],
      ['role_granted', admin.person.personId, resident.person.personId, { role: 'moderator' }],
    ])
    for (const change of ['delete from act', `update act set verb = 'nothing_done'`])
      await expect(scene.database.dataSource.query(change)).rejects.toThrow('permission denied')
  })
})
