import { Actor, newId, type CityId, type Result } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { createTestDatabase, mustRefuse, mustSucceed, type TestDatabase } from '@tilia/testing'
import { commitmentStatus } from '@tilia/rules/progress'
import { FindCommitments } from '../queries/find-commitments.js'
import { FindProgress } from '../queries/find-progress.js'
import { commitmentFactsOf, milestonesOf } from '../queries/progress-facts.js'
import { aMilestone, aPublishedPlan } from '../testing/index.js'
import { DropCommitment } from './drop-commitment.js'
import { DropMilestone } from './drop-milestone.js'
import { MoveMilestone } from './move-milestone.js'
import { PostProgress, type ProgressReport } from './post-progress.js'

type Verb = (actor: Actor) => Promise<Result<unknown, { readonly code: string }>>

describe('what the city says about its promises', () => {
  let database: TestDatabase
  let post: PostProgress
  let move: MoveMilestone
  let cityId: CityId
  let staff: Actor
  let visitor: Actor

  beforeAll(async () => {
    database = await createTestDatabase()
    post = new PostProgress(database.unitOfWork)
    move = new MoveMilestone(database.unitOfWork)
    cityId = await aCity(database)
    staff = await aPerson(database, cityId, { roles: ['staff'] })
    visitor = Actor.visitor(cityId)
  })
  afterAll(() => database.close())

  async function aPromise() {
    const { planId, commitments } = await aPublishedPlan(database, cityId)
    const { commitmentId, milestoneIds } = commitments[0]!
    return { planId, commitmentId, milestoneId: milestoneIds[0]!, secondId: milestoneIds[1]! }
  }

  const report = (about: Pick<ProgressReport, 'commitmentId'> & Partial<ProgressReport>): ProgressReport => ({
    clientKey: newId(),
    milestoneId: null,
    reportedOn: '2026-01-15',
    completion: 'limited',
    body: 'Die ersten **Linden** stehen.',
    evidence: [{ title: 'Foto', link: 'https://example.org/foto' }],
    ...about,
  })

  async function shown(commitmentId: ProgressReport['commitmentId']) {
    const row = (await new FindCommitments(database.reader).byIds(visitor, [commitmentId])).get(commitmentId)!
    return { status: commitmentStatus(commitmentFactsOf(row), row.today), milestones: milestonesOf(row) }
  }

  describe('a report', () => {
    it('shows at once, newest first, with its evidence and clean HTML', async () => {
      const { commitmentId, milestoneId } = await aPromise()
      await mustSucceed(post.execute(staff, report({ commitmentId, reportedOn: '2026-02-01' })))
      const older = report({
        commitmentId,
        milestoneId,
        completion: 'complete',
        body: '<script>alert(1)</script>Fertig',
      })
      await mustSucceed(post.execute(staff, older))
      const page = await new FindProgress(database.reader).ofCommitment(visitor, commitmentId, { first: 1 })
      expect(page.items).toMatchObject([
        { reportedOn: '2026-02-01', milestoneId: null, evidence: [{ title: 'Foto' }], language: 'de' },
      ])
      expect(page.items[0]!.bodyHtml).toContain('<strong>Linden</strong>')
      const rest = await new FindProgress(database.reader).ofCommitment(visitor, commitmentId, {
        first: 1,
        after: page.nextCursor,
      })
      expect(rest.items).toMatchObject([{ milestoneId, completion: 'complete' }])
      expect(rest.items[0]!.bodyHtml).not.toContain('<script')
      expect(rest.nextCursor).toBeNull()
      expect((await shown(commitmentId)).milestones[0]).toMatchObject({ status: 'done', reportedOn: '2026-01-15' })
    })

    it('delivers a commitment when its last milestone is complete, and takes it back with a newer report', async () => {
      const { commitmentId, milestoneId, secondId } = await aPromise()
      for (const id of [milestoneId, secondId])
        await mustSucceed(post.execute(staff, report({ commitmentId, milestoneId: id, completion: 'complete' })))
      expect((await shown(commitmentId)).status).toBe('done')
      const newer = report({ commitmentId, milestoneId, completion: 'substantial', reportedOn: '2026-02-01' })
      await mustSucceed(post.execute(staff, newer))
      expect((await shown(commitmentId)).status).toBe('running')
    })

    it('sent fifty times with one key is one report, told of once', async () => {
      const { commitmentId } = await aPromise()
      const once = report({ commitmentId })
      const ids = await Promise.all(
        Array.from({ length: 50 }, async () => (await mustSucceed(post.execute(staff, once))).id),
      )
      expect(new Set(ids).size).toBe(1)
      const { rows } = await database.admin.query(
        `select (select count(*)::integer from progress_update where commitment_id = $1) as reports,
           (select count(*)::integer from outbox where type = 'plans.progress-posted.v1'
             and payload->>'commitmentId' = $1::text) as told`,
        [commitmentId],
      )
      expect(rows).toEqual([{ reports: 1, told: 1 }])
    })

    it('is of a day that has come, in the city', async () => {
      const { commitmentId } = await aPromise()
      const refusal = await mustRefuse(post.execute(staff, report({ commitmentId, reportedOn: '2099-01-01' })))
      expect(refusal).toMatchObject({ code: 'invalid_input', fields: [{ field: 'reportedOn', code: 'in_the_future' }] })
    })

    it('finds no milestone of another commitment', async () => {
      const { commitmentId } = await aPromise()
      const { milestoneId } = await aPromise()
      expect(await mustRefuse(post.execute(staff, report({ commitmentId, milestoneId })))).toEqual({
        code: 'not_found',
      })
    })
  })

  describe('a moved date', () => {
    const reason = 'Auf die Ausschreibung kam kein Angebot.'

    it('is late from then on, and keeps from when, to when and why', async () => {
      const { commitmentId, milestoneId } = await aPromise()
      await mustSucceed(move.execute(staff, { milestoneId, toDate: '2099-05', reason }))
      await mustSucceed(move.execute(staff, { milestoneId, toDate: '2099-06-15', reason: 'Noch einmal.' }))
      const { status, milestones } = await shown(commitmentId)
      expect(status).toBe('late')
      expect(milestones[0]).toMatchObject({
        promisedDate: '2099-03',
        dueDate: '2099-06-15',
        status: 'late',
        daysLate: 76,
      })
      const history = (await new FindProgress(database.reader).movesByMilestone(visitor, [milestoneId])).get(
        milestoneId,
      )
      expect(history).toMatchObject([
        { fromDate: '2099-03', toDate: '2099-05', reason },
        { fromDate: '2099-05', toDate: '2099-06-15', reason: 'Noch einmal.' },
      ])
    })

    it('is refused where nothing moves, for what is done, and for what was never published', async () => {
      const { commitmentId, milestoneId, secondId } = await aPromise()
      expect(await mustRefuse(move.execute(staff, { milestoneId, toDate: '2099-03', reason }))).toEqual({
        code: 'nothing_changed',
      })
      await mustSucceed(post.execute(staff, report({ commitmentId, milestoneId: secondId, completion: 'complete' })))
      expect(await mustRefuse(move.execute(staff, { milestoneId: secondId, toDate: '2099-12', reason }))).toEqual({
        code: 'already_done',
      })
      const draft = await aMilestone(database, cityId, commitmentId, { endDate: '2099-01' }, 'draft')
      expect(await mustRefuse(move.execute(staff, { milestoneId: draft, toDate: '2099-12', reason }))).toEqual({
        code: 'not_allowed',
      })
    })
  })

  describe('giving up', () => {
    it('a promise shows it as dropped, with the reason, and ends its reports and moves', async () => {
      const { commitmentId, milestoneId } = await aPromise()
      const drop = new DropCommitment(database.unitOfWork)
      await mustSucceed(drop.execute(staff, commitmentId, 'Das Land hat es übernommen.'))
      expect((await shown(commitmentId)).status).toBe('dropped')
      expect(await mustRefuse(drop.execute(staff, commitmentId, 'Noch einmal.'))).toEqual({ code: 'not_allowed' })
      expect(await mustRefuse(post.execute(staff, report({ commitmentId, milestoneId })))).toEqual({
        code: 'not_allowed',
      })
    })

    it('a step leaves the others', async () => {
      const { commitmentId, milestoneId } = await aPromise()
      const drop = new DropMilestone(database.unitOfWork)
      await mustSucceed(drop.execute(staff, milestoneId, 'Kein Personal dafür.'))
      expect((await shown(commitmentId)).milestones.map(({ status }) => status)).toEqual(['dropped', 'planned'])
    })
  })

  it('is for staff of this city alone', async () => {
    const { commitmentId, milestoneId } = await aPromise()
    const elsewhere = await aPerson(database, await aCity(database), { roles: ['staff', 'admin'] })
    const resident = await aPerson(database, cityId)
    const unconfirmed = await aPerson(database, cityId, { roles: ['staff'], confirmed: false })
    const verbs: Verb[] = [
      (actor: Actor) => post.execute(actor, report({ commitmentId })),
      (actor: Actor) => move.execute(actor, { milestoneId, toDate: '2099-12', reason: 'Weil es so ist.' }),
      (actor: Actor) => new DropCommitment(database.unitOfWork).execute(actor, commitmentId, 'Weil es so ist.'),
      (actor: Actor) => new DropMilestone(database.unitOfWork).execute(actor, milestoneId, 'Weil es so ist.'),
    ]
    for (const verb of verbs) {
      const codes = await Promise.all(
        [visitor, unconfirmed, resident, elsewhere].map(async (actor) => (await mustRefuse(verb(actor))).code),
      )
      expect(codes).toEqual(['not_signed_in', 'not_confirmed', 'not_allowed', 'not_found'])
    }
  })
})
