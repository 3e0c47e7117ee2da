import {
  commitmentDropped,
  linkTied,
  milestoneMoved,
  progressPosted,
  proposalAnswered,
  type CommentId,
  type CommitmentId,
  type Event,
  type LinkId,
  type PlanId,
  type ProposalId,
} from '@tilia/contracts'
import { Actor, newId, ok, type CityId, type PersonId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { WriteComment } from '@tilia/comments'
import { aPerson } from '@tilia/identity/testing'
import { DecideAboutSubject } from '@tilia/moderation'
import { aCommitment, aMilestone, aPlan } from '@tilia/plans/testing'
import { SupportProposal } from '@tilia/proposals'
import { aProposal } from '@tilia/proposals/testing'
import {
  createTestDatabase,
  listenSmtp,
  mustRefuse,
  mustSucceed,
  type TestDatabase,
  type TestSmtp,
} from '@tilia/testing'
import { startListening } from '../../../../test/worker.js'
import { MarkRead } from '../actions/mark-read.js'
import { FindNotifications } from '../queries/find-notifications.js'

type Someone = Actor & { readonly personId: PersonId }

describe('being told', () => {
  let database: TestDatabase
  let smtp: TestSmtp
  let worker: Awaited<ReturnType<typeof startListening>>
  let find: FindNotifications
  let cityId: CityId
  let planId: PlanId
  let staff: Someone
  let author: Someone
  let supporter: Someone
  let ideaId: ProposalId
  let promiseId: CommitmentId

  beforeAll(async () => {
    database = await createTestDatabase()
    smtp = await listenSmtp()
    worker = await startListening(database, smtp.url)
    find = worker.get(FindNotifications)
    cityId = await aCity(database)
    staff = await aPerson(database, cityId, { roles: ['staff'] })
  })
  afterAll(async () => {
    await worker.close()
    await smtp.close()
    await database.close()
  })

  beforeEach(async () => {
    planId = await aPlan(database, cityId)
    promiseId = await aCommitment(database, cityId, planId, { title: 'Kühle Wege' })
    author = await aPerson(database, cityId)
    supporter = await aPerson(database, cityId)
    ideaId = await aProposal(database, { cityId, planId, authorId: author.personId })
    await mustSucceed(new SupportProposal(database.unitOfWork).execute(supporter, ideaId))
  })

  /** As `actor`'s act, and everybody hears of it. */
  async function happens(actor: Actor, event: Event<object>) {
    await database.unitOfWork.run(actor, async (tx) => {
      tx.emit(event)
      return ok()
    })
    await worker.drain()
  }

  const told = async (actor: Actor) =>
    (await find.ofViewer(actor, {})).items.map(({ code, reason, subject, facts }) => [
      code,
      reason,
      subject.title,
      facts.other,
    ])

  const tied = () => linkTied({ linkId: newId<LinkId>(), kind: 'informs', fromId: ideaId, toId: promiseId })

  it('of an answer reaches the author and the supporters, not who answered, and says why', async () => {
    await happens(staff, proposalAnswered({ proposalId: ideaId }))
    expect(await told(author)).toEqual([['idea_answered', 'author', 'Schatten auf dem Schulweg', null]])
    expect(await told(supporter)).toEqual([['idea_answered', 'support', 'Schatten auf dem Schulweg', null]])
    expect(await told(staff)).toEqual([])
    expect(await find.countUnread(author)).toBe(1)
    expect(await find.countUnread(staff)).toBe(0)
  })

  it('names the commitment an idea was tied to, and tells of the commitment from then on', async () => {
    await happens(staff, tied())
    await happens(staff, progressPosted({ updateId: newId(), commitmentId: promiseId, subjectId: promiseId }))
    expect(await told(author)).toEqual([
      ['progress_posted', 'tied', 'Kühle Wege', null],
      ['idea_tied', 'author', 'Schatten auf dem Schulweg', 'Kühle Wege'],
    ])
    const via = (await find.ofViewer(author, {})).items[0]!.via
    expect(via?.title).toBe('Schatten auf dem Schulweg')
  })

  it('comes out the same where the news is heard of before the tie that came before it', async () => {
    await database.unitOfWork.run(staff, async (tx) => {
      tx.emit(tied())
      return ok()
    })
    await database.unitOfWork.run(staff, async (tx) => {
      tx.emit(progressPosted({ updateId: newId(), commitmentId: promiseId, subjectId: promiseId }))
      return ok()
    })
    await worker.drain((jobs) => [...jobs.toReversed(), ...jobs])
    expect((await told(supporter)).map(([code, reason]) => [code, reason]).sort()).toEqual([
      ['idea_tied', 'support'],
      ['progress_posted', 'tied'],
    ])
  })

  it('says when a milestone is due now, and why, as it stands when it is read', async () => {
    const milestoneId = await aMilestone(database, cityId, promiseId, { title: 'Erste Linden' })
    const moveId = newId()
    await database.admin.query(
      `insert into milestone_move (city_id, id, milestone_id, from_date, to_date, reason) values ($1, $2, $3, '2026-06', '2026-10', 'Die Ausschreibung blieb ohne Angebot.')`,
      [cityId, moveId, milestoneId],
    )
    await happens(staff, tied())
    await happens(staff, milestoneMoved({ milestoneId, commitmentId: promiseId, moveId }))
    expect((await find.ofViewer(author, {})).items[0]).toMatchObject({
      code: 'milestone_moved',
      facts: { other: 'Erste Linden', day: '2026-10', reason: 'Die Ausschreibung blieb ohne Angebot.' },
    })
  })

  it('is never of one’s own acts', async () => {
    await happens(author, proposalAnswered({ proposalId: ideaId }))
    expect(await told(author)).toEqual([])
    expect(await told(supporter)).toHaveLength(1)
  })

  it('of a reply reaches who wrote the comment, and of a comment the author of the idea, once', async () => {
    const write = new WriteComment(database.unitOfWork)
    const say = (actor: Actor, repliesTo: CommentId | null, body: string) =>
      mustSucceed(write.execute(actor, { subjectId: ideaId, repliesTo, body, language: 'de', clientKey: newId() }))
    const first = await say(supporter, null, 'Linden duften.')
    await worker.drain()
    expect(await told(author)).toEqual([['comment_posted', 'author', 'Schatten auf dem Schulweg', null]])
    expect(await told(supporter)).toEqual([])
    await say(author, first.commentId, 'Ja, im Juni.')
    await worker.drain()
    expect(await told(supporter)).toEqual([['comment_replied', 'reply', 'Ja, im Juni.', null]])
    expect(await told(author)).toHaveLength(1)
  })

  it('of a decision of a moderator reaches the author with the sentence, and nobody else', async () => {
    const moderator = await aPerson(database, cityId, { roles: ['moderator'] })
    const decide = worker.get(DecideAboutSubject)
    await mustSucceed(
      decide.execute(moderator, { subjectId: ideaId, verb: 'hide', rule: 'respect', sentence: 'Bitte ohne Namen.' }),
    )
    await worker.drain()
    const [notice] = (await find.ofViewer(author, {})).items
    expect(notice).toMatchObject({ code: 'content_hidden', reason: 'wrote', facts: { reason: 'Bitte ohne Namen.' } })
    expect(await find.countUnread(author)).toBe(1)
    expect(await told(supporter)).toEqual([])
    await mustSucceed(
      decide.execute(moderator, { subjectId: ideaId, verb: 'restore', rule: 'respect', sentence: 'Jetzt gut.' }),
    )
    await worker.drain()
    expect(await told(author)).toHaveLength(2)
  })

  it('leaves out what was hidden since, in the list and in the count', async () => {
    await happens(staff, proposalAnswered({ proposalId: ideaId }))
    await database.admin.query(`update subject set state = 'hidden' where id = $1`, [ideaId])
    expect(await told(supporter)).toEqual([])
    expect(await find.countUnread(supporter)).toBe(0)
    await database.admin.query(`update subject set state = 'open' where id = $1`, [ideaId])
    expect(await told(supporter)).toHaveLength(1)
  })

  it('leaves it out for moderators too, who meet what is hidden among the reports', async () => {
    const moderator = await aPerson(database, cityId, { roles: ['moderator'] })
    await mustSucceed(new SupportProposal(database.unitOfWork).execute(moderator, ideaId))
    await happens(staff, proposalAnswered({ proposalId: ideaId }))
    await happens(staff, tied())
    await happens(staff, progressPosted({ updateId: newId(), commitmentId: promiseId, subjectId: promiseId }))
    expect(await told(moderator)).toHaveLength(3)
    await database.admin.query(`update subject set state = 'hidden' where id = $1`, [ideaId])
    expect(await told(moderator)).toEqual([['progress_posted', 'tied', 'Kühle Wege', null]])
    expect((await find.ofViewer(moderator, {})).items[0]!.via).toBeNull()
    expect(await find.countUnread(moderator)).toBe(1)
  })

  it('is of what happened after one began to follow', async () => {
    await happens(staff, proposalAnswered({ proposalId: ideaId }))
    const late = await aPerson(database, cityId)
    await mustSucceed(new SupportProposal(database.unitOfWork).execute(late, ideaId))
    await worker.drain()
    expect(await told(late)).toEqual([])
  })

  it('can be marked as read, some or all that was seen, by the person alone', async () => {
    const markRead = worker.get(MarkRead)
    await happens(staff, proposalAnswered({ proposalId: ideaId }))
    await happens(staff, tied())
    await happens(staff, commitmentDropped({ commitmentId: promiseId }))
    const [newest, middle, oldest] = (await find.ofViewer(author, {})).items
    expect(await mustSucceed(markRead.execute(supporter, { ids: [newest!.id] }))).toEqual({ marked: 0 })
    expect(await mustSucceed(markRead.execute(author, { ids: [oldest!.id] }))).toEqual({ marked: 1 })
    expect(await mustSucceed(markRead.execute(author, { throughId: middle!.id }))).toEqual({ marked: 1 })
    expect((await find.ofViewer(author, {})).items.map(({ readAt }) => readAt !== null)).toEqual([false, true, true])
    expect(await find.countUnread(author)).toBe(1)
    expect(await mustRefuse(markRead.execute(Actor.visitor(cityId), { ids: [newest!.id] }))).toEqual({
      code: 'not_signed_in',
    })
  })

  it('is listed page by page, with as many questions for fifty as for five', async () => {
    for (let n = 0; n < 5; n++) await happens(staff, proposalAnswered({ proposalId: ideaId }))
    const first = await find.ofViewer(author, { first: 3 })
    expect(first.items).toHaveLength(3)
    const second = await find.ofViewer(author, { first: 3, after: first.nextCursor })
    expect(second.items).toHaveLength(2)
    expect(second.nextCursor).toBeNull()
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(5)
  })

  it('stays in its city', async () => {
    await happens(staff, proposalAnswered({ proposalId: ideaId }))
    const elsewhere = Actor.person(await aCity(database), { id: author.personId })
    expect(await told(elsewhere)).toEqual([])
    expect(await find.countUnread(elsewhere)).toBe(0)
  })
})
