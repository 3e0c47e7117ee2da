import { proposalAnswered } from '@tilia/contracts'
import { newId, ok, type Result } from '@tilia/kernel'
import { UnitOfWork, type Handover } from '@tilia/platform'
import { aCity } from '@tilia/city/testing'
import { WriteComment } from '@tilia/comments'
import { FollowSubject } from '@tilia/follows'
import { aPerson, anAccountScene, type SomePerson } from '@tilia/identity/testing'
import { TieSubjects } from '@tilia/links'
import { DecideAboutSubject } from '@tilia/moderation'
import { RunDigestWindow } from '@tilia/notifications'
import { aCommitment, aPlan } from '@tilia/plans/testing'
import { aProposal } from '@tilia/proposals/testing'
import { breakBuild, createTestDatabase, mustSucceed, type TestDatabase } from '@tilia/testing'
import { DataSource } from 'typeorm'
import { startListening } from '../worker.js'

/** What keeps one thing one: taken away here, in databases to throw away. The specs beside the code show that it holds. */
const WITHOUT_KEY = (text: string) => text.replace(/\s+on conflict .*?(?=\s+returning|$)/s, '')
const WITHOUT_LOCK = (text: string) => text.replace(/ for update(?: of [\w, ]+)?/, '')

/** How often a race is tried until it goes wrong, which it need not do at the first time. */
const MOST_ROUNDS = 60

const fifty = <Outcome>(press: (n: number) => Promise<Outcome>) =>
  Promise.all(Array.from({ length: 50 }, (_, n) => press(n)))

describe('a build without', () => {
  let database: TestDatabase
  let worker: Awaited<ReturnType<typeof startListening>>
  let author: SomePerson
  let planId: Awaited<ReturnType<typeof aPlan>>
  let ideaId: Awaited<ReturnType<typeof aProposal>>

  beforeEach(async () => {
    database = await createTestDatabase()
    worker = await startListening(database, 'smtp://127.0.0.1:1')
    const cityId = await aCity(database)
    author = await aPerson(database, cityId)
    planId = await aPlan(database, cityId)
    ideaId = await aProposal(database, { cityId, planId, authorId: author.personId })
  })
  afterEach(async () => {
    await worker.close()
    await database.close()
  })

  const run = (sql: string) => database.admin.query(sql)
  const count = async (from: string) => (await run(`select count(*)::int as rows from ${from}`)).rows[0].rows as number

  function breaking(changes: Readonly<Record<string, (text: string) => string>>) {
    const change = (name: string, text: string) => changes[name]?.(text) ?? text
    breakBuild(worker.get(DataSource), change)
  }

  it('the key of a follow follows fifty times', async () => {
    await run('alter table follow drop constraint follow_pkey')
    breaking({ 'follows.set-wish': WITHOUT_KEY })
    await fifty(() => mustSucceed(worker.get(FollowSubject).execute(author, planId)))
    expect(await count('follow')).toBe(50)
  })

  it('the key of a comment says it fifty times', async () => {
    await run('alter table comment drop constraint comment_once')
    breaking({ 'comments.insert': WITHOUT_KEY })
    const comment = { clientKey: newId(), subjectId: ideaId, language: 'de', body: 'Einmal.' }
    await fifty(() => mustSucceed(worker.get(WriteComment).execute(author, comment)))
    expect(await count('comment')).toBe(50)
  })

  it('the key of a tie ties fifty times', async () => {
    await run('drop index link_once')
    breaking({ 'links.insert': WITHOUT_KEY })
    const official = await aPerson(database, author.cityId, { roles: ['staff'] })
    const toId = await aCommitment(database, author.cityId, planId)
    const verb = new TieSubjects(new UnitOfWork(worker.get(DataSource)))
    const tie = { kind: 'informs', fromId: ideaId, toId, note: null } as const
    await fifty(() => mustSucceed(verb.execute(official, tie)))
    expect(await count('link')).toBe(50)
  })

  it('the lock on what is decided about lets two moderators decide the same', async () => {
    breaking({ 'moderation.lock-subject': WITHOUT_LOCK })
    const moderators = await Promise.all(
      [1, 2, 3, 4].map(() => aPerson(database, author.cityId, { roles: ['moderator'] })),
    )
    const decide = worker.get(DecideAboutSubject)
    const decision = { subjectId: ideaId, verb: 'hide', rule: 'respect', sentence: 'Bitte ohne Namen.' } as const
    let decided = 0
    for (let round = 0; decided < 2 && round < MOST_ROUNDS; round++) {
      await run(`update subject set state = 'open' where kind = 'proposal'`)
      const outcomes: Result<unknown, unknown>[] = await Promise.all(
        moderators.map((each) => decide.execute(each, decision)),
      )
      decided = outcomes.filter((outcome) => outcome.ok).length
    }
    expect(decided).toBeGreaterThan(1)
  })

  it('the record of what was handled tells people twice', async () => {
    await run('alter table processed drop constraint processed_pkey; alter table news drop constraint news_once')
    await database.unitOfWork.run(await aPerson(database, author.cityId), async (tx) => {
      tx.emit(proposalAnswered({ proposalId: ideaId }))
      return ok()
    })
    await worker.drain((jobs: readonly Handover[]) => [...jobs, ...jobs])
    expect(await count('notification')).toBe(2)
  })

  it('its locks and keys sends two digests of one window to one person, from two schedulers', async () => {
    await run('alter table mail_delivery drop constraint mail_delivery_once')
    breaking({
      'notifications.lock-digest-window': () => 'select true as locked, $1::text, $2::text',
      'notifications.close-news': () => 'select clock_timestamp() as until, $1::text',
      'notifications.open-digest-window': () =>
        'select told_after as "toldAfter", done_at is not null as done from digest_window where city_id = $1 and name = $2',
      'platform.queue-mail': WITHOUT_KEY,
    })
    const official = await aPerson(database, author.cityId, { roles: ['staff'] })
    const schedule = worker.get(RunDigestWindow)
    let most = 0
    for (let round = 0; most < 2 && round < MOST_ROUNDS; round++) {
      await database.unitOfWork.run(official, async (tx) => {
        tx.emit(proposalAnswered({ proposalId: ideaId }))
        return ok()
      })
      await worker.drain()
      const name = `weekly:round:${round}`
      await database.admin.query('insert into digest_window (city_id, name) values ($1, $2)', [author.cityId, name])
      await Promise.all([1, 2, 3, 4].map(() => schedule.execute(author.cityId, { rhythm: 'weekly', name })))
      most = await count(`mail_delivery where dedupe_key = 'digest:${name}:${author.personId}'`)
    }
    expect(most).toBeGreaterThan(1)
  })
})

describe('a mailed link', () => {
  it('that is not taken away by its use works fifty times', async () => {
    const scene = await anAccountScene()
    const resident = await scene.resident()
    await mustSucceed(scene.verbs.requestPasswordReset.execute(scene.visitor(), resident.email))
    const token = await scene.post.tokenTo(resident.email)
    const change: Readonly<Record<string, (text: string) => string>> = {
      'identity.use-token': (text) => text.replace(/delete from (.*?) returning ([^)]*)\)/s, 'select $2 from $1)'),
      'identity.drop-tokens-of': (text) => text.replace('delete from', 'select 1 from'),
    }
    breakBuild(scene.database.dataSource, (name, text) => change[name]?.(text) ?? text)
    const outcomes = await fifty((n) =>
      scene.verbs.resetPassword.execute(scene.visitor(), { token, password: `violin-${n}-breakfast` }),
    )
    expect(outcomes.filter(({ ok }) => ok).length).toBe(50)
    await scene.close()
  })
})
