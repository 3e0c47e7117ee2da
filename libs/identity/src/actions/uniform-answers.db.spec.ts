import { newId, type Result } from '@tilia/kernel'
import type { RequestContext } from '@tilia/platform'
import { mustSucceed, statementsOf } from '@tilia/testing'
import { PasswordHasher } from '../model/password-hasher.js'
import { accountVerbs, anAccountScene, PASSWORD, type AccountScene } from '../testing/index.js'

/** Really hashes, and counts how often. */
class CountingHasher extends PasswordHasher {
  hashed = 0
  compared = 0

  override hash(password: string) {
    this.hashed += 1
    return super.hash(password)
  }

  override matches(stored: string | null, password: string) {
    this.compared += 1
    return super.matches(stored, password)
  }
}

describe('nobody learns whose address has an account', () => {
  let scene: AccountScene
  let hasher: CountingHasher
  let verbs: AccountScene['verbs']
  let known: string
  let admin: RequestContext

  beforeAll(async () => {
    scene = await anAccountScene()
    hasher = new CountingHasher()
    verbs = accountVerbs(scene.database, scene.limits, hasher)
    known = (await scene.resident()).email
    admin = (await scene.resident({ roles: ['admin'] })).request
  })
  afterAll(() => scene.close())

  type Verb = (email: string) => Promise<Result<unknown, unknown>>

  const operations: Readonly<Record<string, Verb>> = {
    'signing in': (email) =>
      verbs.signIn.execute(scene.visitor(), { email, password: 'not-the-password', device: null }),
    registering: (email) =>
      verbs.register.execute(scene.visitor(), { email, password: PASSWORD, clientKey: newId(), device: null }),
    'asking for a new password': (email) => verbs.requestPasswordReset.execute(scene.visitor(), email),
    'asking for the confirmation again': (email) => verbs.resendConfirmation.execute(scene.visitor(), email),
    inviting: (email) => verbs.invite.execute(admin, { email, roles: ['staff'], password: PASSWORD }),
  }

  /** All that a caller could see or measure: the shape of the answer, the SQL and the hashing that went into it, the mail. */
  async function traceOf(verb: Verb, email: string) {
    const before = { ...(await mailed(email)), hashed: hasher.hashed, compared: hasher.compared }
    let answer: unknown
    const statements = await statementsOf(scene.database.dataSource, async () => {
      answer = await verb(email)
    })
    const after = await mailed(email)
    return {
      answer: shapeOf(answer),
      statements,
      hashed: hasher.hashed - before.hashed,
      compared: hasher.compared - before.compared,
      mails: after.mails - before.mails,
      events: after.events - before.events,
    }
  }

  async function mailed(email: string): Promise<{ mails: number; events: number }> {
    const { rows } = await scene.database.admin.query(
      `select (select count(*)::int from mail_delivery where address = $1) as mails,
         (select count(*)::int from outbox) as events`,
      [email],
    )
    return rows[0]
  }

  it.each(Object.entries(operations))('by %s, two hundred times each', async (name, verb) => {
    const traces = new Set<string>()
    for (let time = 0; time < 200; time++) {
      traces.add(JSON.stringify(await traceOf(verb, known)))
      traces.add(JSON.stringify(await traceOf(verb, `nobody-${name.length}-${time}@example.org`)))
    }
    expect([...traces]).toHaveLength(1)
  })

  it('nor by registering and then signing in with the password one chose', async () => {
    for (const email of [known, 'nobody-yet@example.org']) {
      await mustSucceed(
        verbs.register.execute(scene.visitor(), {
          email,
          password: 'my-own-choice-1',
          clientKey: newId(),
          device: null,
        }),
      )
      const outcome = await verbs.signIn.execute(scene.visitor(), { email, password: 'my-own-choice-1', device: null })
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'wrong_credentials' } })
    }
  })
})

/** The names and kinds of what was answered, without what is random in it. */
function shapeOf(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) return typeof answer
  if (answer instanceof Date) return 'Date'
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [key, key === 'code' || key === 'ok' ? value : shapeOf(value)]),
  )
}
