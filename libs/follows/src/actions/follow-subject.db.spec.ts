import { Actor, newId, type CityId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { CommitmentKind, MilestoneKind, PlanKind } from '@tilia/plans'
import { aCommitment, aMilestone, aPlan } from '@tilia/plans/testing'
import { aSubjectRegistry, createTestDatabase, mustRefuse, mustSucceed, type TestDatabase } from '@tilia/testing'
import { FindFollows } from '../queries/find-follows.js'
import { FollowSubject } from './follow-subject.js'
import { UnfollowSubject } from './unfollow-subject.js'

describe('following', () => {
  let database: TestDatabase
  let follow: FollowSubject
  let unfollow: UnfollowSubject
  let find: FindFollows
  let cityId: CityId
  let commitmentId: string
  let planId: string

  beforeAll(async () => {
    database = await createTestDatabase()
    const { reader, unitOfWork } = database
    const kinds = [new PlanKind(reader), new CommitmentKind(reader), new MilestoneKind(reader)]
    const subjects = aSubjectRegistry(database, ...kinds)
    follow = new FollowSubject(unitOfWork, subjects)
    unfollow = new UnfollowSubject(unitOfWork, subjects)
    find = new FindFollows(reader, subjects)
    cityId = await aCity(database)
  })
  afterAll(() => database.close())

  beforeEach(async () => {
    const plan = await aPlan(database, cityId)
    planId = plan
    commitmentId = await aCommitment(database, cityId, plan, { title: 'Kühle Wege' })
  })

  const rows = async (subjectId: string) =>
    (await database.admin.query('select wish from follow where subject_id = $1', [subjectId])).rows

  const followed = async (actor: Actor) =>
    (await find.ofViewer(actor, {})).items.map(({ subject, reason }) => [subject.title, reason])

  it('is remembered once, though the button is pressed fifty times at once', async () => {
    const resident = await aPerson(database, cityId)
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => mustSucceed(follow.execute(resident, commitmentId))),
    )
    expect(outcomes.filter(({ changed }) => changed)).toHaveLength(1)
    expect(await rows(commitmentId)).toEqual([{ wish: 'on' }])
    expect(await followed(resident)).toEqual([['Kühle Wege', 'asked']])
  })

  it('can be stopped and begun again, and saying the same twice changes nothing', async () => {
    const resident = await aPerson(database, cityId)
    const said = async (what: Promise<unknown>) => (await mustSucceed(what as never)) as { changed: boolean }
    expect((await said(follow.execute(resident, planId))).changed).toBe(true)
    expect((await said(unfollow.execute(resident, planId))).changed).toBe(true)
    expect((await said(unfollow.execute(resident, planId))).changed).toBe(false)
    expect(await followed(resident)).toEqual([])
    expect(await rows(planId)).toEqual([{ wish: 'off' }])
    expect((await said(follow.execute(resident, planId))).changed).toBe(true)
    expect(await followed(resident)).toEqual([['Aktionsplan', 'asked']])
  })

  it('ends in what was said last, on or off, when both buttons are hammered', async () => {
    const resident = await aPerson(database, cityId)
    const presses = Array.from({ length: 40 }, (_, n) =>
      n % 2 ? unfollow.execute(resident, commitmentId) : follow.execute(resident, commitmentId),
    )
    expect((await Promise.all(presses)).every((outcome) => outcome.ok)).toBe(true)
    expect(await rows(commitmentId)).toHaveLength(1)
    await mustSucceed(follow.execute(resident, commitmentId))
    expect(await followed(resident)).toEqual([['Kühle Wege', 'asked']])
  })

  it('is for people with a confirmed address, and only they are kept', async () => {
    expect(await mustRefuse(follow.execute(Actor.visitor(cityId), planId))).toEqual({ code: 'not_signed_in' })
    const unconfirmed = await aPerson(database, cityId, { confirmed: false })
    expect(await mustRefuse(follow.execute(unconfirmed, planId))).toEqual({ code: 'not_confirmed' })
    expect(await mustRefuse(unfollow.execute(Actor.visitor(cityId), planId))).toEqual({ code: 'not_signed_in' })
    expect(await rows(planId)).toEqual([])
  })

  it('is of ideas, commitments and plans, not of their parts', async () => {
    const milestone = await aMilestone(database, cityId, commitmentId as never)
    const resident = await aPerson(database, cityId)
    expect(await mustRefuse(follow.execute(resident, milestone))).toEqual({ code: 'not_allowed' })
  })

  it('finds neither drafts, nor what is not there, nor what is another city’s', async () => {
    const draft = await aCommitment(database, cityId, planId as never, {}, 'draft')
    const resident = await aPerson(database, cityId)
    const staff = await aPerson(database, cityId, { roles: ['staff'] })
    const elsewhere = await aPerson(database, await aCity(database))
    for (const [actor, id] of [
      [resident, draft],
      [staff, draft], // who sees it, but there is nothing to hear of yet
      [resident, newId()],
      [elsewhere, commitmentId],
    ] as const) {
      expect(await mustRefuse(follow.execute(actor, id))).toEqual({ code: 'not_found' })
    }
    expect(await mustRefuse(unfollow.execute(elsewhere, commitmentId))).toEqual({ code: 'not_found' })
    expect(await find.byViewer(elsewhere, [commitmentId])).toEqual(
      new Map([[commitmentId, { following: false, reason: null, viaId: null }]]),
    )
  })

  it('of another city’s subject is refused by the database itself', async () => {
    const elsewhere = await aCity(database)
    const stranger = await aPerson(database, elsewhere)
    await expect(
      database.admin.query(`insert into follow (city_id, person_id, subject_id, wish) values ($1, $2, $3, 'on')`, [
        elsewhere,
        stranger.personId,
        commitmentId,
      ]),
    ).rejects.toThrow('follow_city_id_subject_id_fkey')
  })

  it('is listed newest first, page by page, each once', async () => {
    const resident = await aPerson(database, cityId)
    const titles = ['A', 'B', 'C', 'D', 'E']
    for (const title of titles)
      await mustSucceed(follow.execute(resident, await aCommitment(database, cityId, planId as never, { title })))
    const seen: string[] = []
    let after: string | null = null
    do {
      const page = await find.ofViewer(resident, { first: 2, after })
      seen.push(...page.items.map(({ subject }) => subject.title))
      after = page.nextCursor
    } while (after)
    expect(seen).toEqual(titles.toReversed())
    expect((await find.ofViewer(resident, { after: 'nonsense_' })).items).toHaveLength(5)
  })
})
