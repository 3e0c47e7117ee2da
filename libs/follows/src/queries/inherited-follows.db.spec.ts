import fc from 'fast-check'
import { linkTied, linkUndone, type LinkId } from '@tilia/contracts'
import { Actor, newId, ok, type CityId, type PersonId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { SubjectRegistry } from '@tilia/platform'
import { aCommitment, aPlan } from '@tilia/plans/testing'
import { SupportProposal } from '@tilia/proposals'
import { aProposal } from '@tilia/proposals/testing'
import { createTestDatabase, drain, mustSucceed, type TestDatabase } from '@tilia/testing'
import { startListening } from '../../../../test/worker.js'
import { FollowSubject } from '../actions/follow-subject.js'
import { UnfollowSubject } from '../actions/unfollow-subject.js'
import { RememberTies } from '../jobs/remember-ties.js'
import { FindFollows } from './find-follows.js'
import { Followers } from './followers.js'

describe('following by a tie', () => {
  let database: TestDatabase
  let cityId: CityId
  let planId: string
  let author: Actor & { readonly personId: PersonId }
  let support: SupportProposal
  let follow: FollowSubject
  let unfollow: UnfollowSubject
  let find: FindFollows
  let worker: Awaited<ReturnType<typeof startListening>>

  beforeAll(async () => {
    database = await createTestDatabase()
    worker = await startListening(database, 'smtp://127.0.0.1:1')
    const subjects = worker.get(SubjectRegistry)
    support = new SupportProposal(database.unitOfWork)
    follow = new FollowSubject(database.unitOfWork, subjects)
    unfollow = new UnfollowSubject(database.unitOfWork, subjects)
    find = new FindFollows(database.reader, subjects)
    cityId = await aCity(database)
    planId = await aPlan(database, cityId)
    author = await aPerson(database, cityId)
  })
  afterAll(async () => {
    await worker.close()
    await database.close()
  })

  const anIdea = () => aProposal(database, { cityId, planId, authorId: author.personId })
  const aPromise = () => aCommitment(database, cityId, planId as never)

  const emit = (event: Parameters<Parameters<Parameters<TestDatabase['unitOfWork']['run']>[1]>[0]['emit']>[0]) =>
    database.unitOfWork.run(Actor.machinery(cityId), async (tx) => {
      tx.emit(event)
      return ok()
    })

  async function tie(fromId: string, toId: string): Promise<LinkId> {
    const linkId = newId<LinkId>()
    await emit(linkTied({ linkId, kind: 'informs', fromId, toId }))
    return linkId
  }
  const undo = (linkId: LinkId, fromId: string, toId: string) =>
    emit(linkUndone({ linkId, kind: 'informs', fromId, toId }))

  const why = async (actor: Actor, id: string) => (await find.byViewer(actor, [id])).get(id)!

  it('is left out of the list, as idea and as reason, while the idea is hidden, for moderators too', async () => {
    const moderator = await aPerson(database, cityId, { roles: ['moderator'] })
    const [ideaId, promiseId] = [await anIdea(), await aPromise()]
    await mustSucceed(follow.execute(moderator, ideaId))
    await tie(ideaId, promiseId)
    await worker.drain()
    const listed = async () =>
      (await find.ofViewer(moderator, {})).items.map(({ subject, via }) => [subject.id, via?.id ?? null])
    expect(await listed()).toEqual([
      [promiseId, ideaId],
      [ideaId, null],
    ])
    await database.admin.query(`update subject set state = 'hidden' where id = $1`, [ideaId])
    expect(await listed()).toEqual([[promiseId, null]])
  })

  it('makes author, supporters and followers of an idea hear of the commitment, and say why', async () => {
    const [idea, promise] = [await anIdea(), await aPromise()]
    const [supporter, follower, stranger] = [
      await aPerson(database, cityId),
      await aPerson(database, cityId),
      await aPerson(database, cityId),
    ]
    await mustSucceed(support.execute(supporter, idea))
    await tie(idea, promise)
    await drain(database, [new RememberTies()])
    await mustSucceed(follow.execute(follower, idea)) // later than the tie
    expect(await why(author, idea)).toMatchObject({ following: true, reason: 'author' })
    expect(await why(supporter, idea)).toMatchObject({ following: true, reason: 'support' })
    for (const person of [author, supporter, follower])
      expect(await why(person, promise)).toEqual({ following: true, reason: 'tied', viaId: idea })
    expect(await why(stranger, promise)).toMatchObject({ following: false })
    const found = await database.unitOfWork.run(Actor.machinery(cityId), async (tx) =>
      ok(await new Followers().find(tx, promise)),
    )
    expect(found.value.map(({ personId }) => personId).sort()).toEqual(
      [author, supporter, follower].map(({ personId }) => personId).sort(),
    )
  })

  it('stays off for who said no, whatever is tied, supported or followed afterwards', async () => {
    const [idea, other, promise] = [await anIdea(), await anIdea(), await aPromise()]
    const resident = await aPerson(database, cityId)
    await mustSucceed(support.execute(resident, idea))
    await tie(idea, promise)
    await drain(database, [new RememberTies()])
    await mustSucceed(unfollow.execute(resident, promise))
    await tie(other, promise)
    await mustSucceed(support.execute(resident, other))
    await mustSucceed(follow.execute(resident, idea))
    await drain(database, [new RememberTies()])
    expect(await why(resident, promise)).toMatchObject({ following: false })
    await mustSucceed(follow.execute(resident, promise)) // until they say otherwise
    expect(await why(resident, promise)).toMatchObject({ following: true, reason: 'asked' })
  })

  it('lets an author stop hearing of their own idea, and of what comes of it', async () => {
    const [idea, promise] = [await anIdea(), await aPromise()]
    await tie(idea, promise)
    await drain(database, [new RememberTies()])
    await mustSucceed(unfollow.execute(author, idea))
    expect(await why(author, idea)).toMatchObject({ following: false })
    expect(await why(author, promise)).toMatchObject({ following: false })
  })

  it('ends with the tie, even where its end is heard of before its begin', async () => {
    const [idea, promise] = [await anIdea(), await aPromise()]
    const link = await tie(idea, promise)
    await undo(link, idea, promise)
    await drain(database, [new RememberTies()], (jobs) => jobs.toReversed())
    expect(await why(author, promise)).toMatchObject({ following: false })
  })

  it('says nothing of another city', async () => {
    const [idea, promise] = [await anIdea(), await aPromise()]
    await tie(idea, promise)
    await drain(database, [new RememberTies()])
    const elsewhere = Actor.person(await aCity(database), { id: author.personId })
    expect(await why(elsewhere, promise)).toMatchObject({ following: false })
  })

  // What residents and staff do, in any order; what the worker hears of the ties, in any other order and twice. In the
  // end everyone follows what follows from their last word on each thing and from the ties that stand.
  type Act =
    | { readonly do: 'follow' | 'unfollow'; readonly who: 0 | 1; readonly what: 'idea0' | 'idea1' | 'promise' }
    | { readonly do: 'support'; readonly who: 0 | 1; readonly what: 'idea0' | 'idea1' }
    | { readonly do: 'tie' | 'undo'; readonly what: 'idea0' | 'idea1' }

  const who = fc.constantFrom(0 as const, 1 as const)
  const idea = fc.constantFrom('idea0' as const, 'idea1' as const)
  const anAct: fc.Arbitrary<Act> = fc.oneof(
    fc.record({
      do: fc.constantFrom('follow' as const, 'unfollow' as const),
      who,
      what: fc.oneof(idea, fc.constant('promise' as const)),
    }),
    fc.record({ do: fc.constant('support' as const), who, what: idea }),
    fc.record({ do: fc.constantFrom('tie' as const, 'undo' as const), what: idea }),
  )

  it('comes out the same in whatever order things happen and are heard of', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anAct, { maxLength: 14 }),
        fc.infiniteStream(fc.nat()),
        fc.boolean(),
        async (acts, dice, early) => {
          const things = { idea0: await anIdea(), idea1: await anIdea(), promise: await aPromise() } as const
          const people = [await aPerson(database, cityId), await aPerson(database, cityId)] as const
          const links = new Map<string, LinkId>()
          const wishes = new Map<string, boolean>()
          const supports = new Set<string>()
          const shuffled = <Job>(jobs: readonly Job[]) =>
            [...jobs, ...jobs.slice(0, 2)]
              .map((job) => [dice.next().value as number, job] as const)
              .sort(([a], [b]) => a - b)
              .map(([, job]) => job)
          const listen = () => drain(database, [new RememberTies()], shuffled)

          for (const act of acts) {
            if (act.do === 'follow' || act.do === 'unfollow') {
              await (act.do === 'follow' ? follow : unfollow).execute(people[act.who], things[act.what])
              wishes.set(`${act.who} ${act.what}`, act.do === 'follow')
            } else if (act.do === 'support') {
              await mustSucceed(support.execute(people[act.who], things[act.what]))
              supports.add(`${act.who} ${act.what}`)
            } else if (act.do === 'tie') {
              if (!links.has(act.what)) links.set(act.what, await tie(things[act.what], things.promise))
            } else {
              const link = links.get(act.what)
              if (link) await undo(link, things[act.what], things.promise)
              links.delete(act.what)
            }
            if (early && (dice.next().value as number) % 3 === 0) await listen()
          }
          await listen()

          for (const n of [0, 1] as const) {
            const follows = (what: 'idea0' | 'idea1') => wishes.get(`${n} ${what}`) ?? supports.has(`${n} ${what}`)
            const inherits = [...links.keys()].some((what) => follows(what as 'idea0' | 'idea1'))
            for (const what of ['idea0', 'idea1'] as const)
              expect([what, (await why(people[n], things[what])).following]).toEqual([what, follows(what)])
            expect((await why(people[n], things.promise)).following).toBe(wishes.get(`${n} promise`) ?? inherits)
          }
        },
      ),
      { numRuns: 60 },
    )
  }, 120_000)
})
