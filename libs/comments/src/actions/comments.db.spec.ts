import { Actor, newId, type CityId, type PersonId } from '@tilia/kernel'
import type { CommentId } from '@tilia/contracts'
import { SubjectRegistry } from '@tilia/platform'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { aPlan, aProposal } from '@tilia/proposals/testing'
import { createTestDatabase, mustRefuse, mustSucceed, type TestDatabase } from '@tilia/testing'
import { FindComments, FIRST_REPLIES } from '../queries/find-comments.js'
import { CorrectComment } from './correct-comment.js'
import { RemoveComment } from './remove-comment.js'
import { WriteComment } from './write-comment.js'

type Someone = Actor & { readonly personId: PersonId }

describe('commenting', () => {
  let database: TestDatabase
  let write: WriteComment
  let correct: CorrectComment
  let remove: RemoveComment
  let find: FindComments
  let cityId: CityId
  let resident: Someone
  let ideaId: string

  beforeAll(async () => {
    database = await createTestDatabase()
    write = new WriteComment(database.unitOfWork)
    correct = new CorrectComment(database.unitOfWork)
    remove = new RemoveComment(database.unitOfWork)
    find = new FindComments(database.reader, new SubjectRegistry(database.reader, { getProviders: () => [] } as never))
    cityId = await aCity(database)
    resident = await aPerson(database, cityId)
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    ideaId = await aProposal(database, { cityId, planId: await aPlan(database, cityId), authorId: resident.personId })
  })

  const say = (actor: Actor, body: string, repliesTo?: CommentId, clientKey: string = newId()) =>
    write.execute(actor, { clientKey, subjectId: ideaId, repliesTo, language: 'de', body })

  const thread = async (actor: Actor = Actor.visitor(cityId)) => (await find.onSubject(actor, ideaId, {})).items

  const setState = (id: string, state: string) =>
    database.admin.query('update subject set state = $2 where id = $1', [id, state])

  const counted = async () => (await find.counts(Actor.visitor(cityId), [ideaId])).get(ideaId) ?? 0

  /** Writes past the code, as a superuser whom no policy holds back: only the reference can say no. */
  function crossing(from: Someone, base: TestDatabase = database, about: string = ideaId) {
    return base.admin.query(
      `with own as (insert into subject values ($1, $2, 'comment', 'open', now()))
       insert into comment (city_id, id, subject_id, depth, author_id, client_key, language, body, body_html,
         rich_text_version, source)
       values ($1, $2, $3, 0, $4, $2, 'de', 'Von drüben', '', 1, 'web')`,
      [from.cityId, newId(), about, from.personId],
    )
  }

  it('puts fifty presses of the same button into one comment', async () => {
    const key = newId()
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => say(resident, 'Einmal.', undefined, key)))
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.value.commentId)).size).toBe(1)
    expect(await thread()).toHaveLength(1)
    expect(await counted()).toBe(1)
  })

  it('keeps replies under what they reply to, three levels deep and no deeper', async () => {
    let parent: CommentId | undefined
    for (const body of ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs'])
      parent = (await mustSucceed(say(resident, body, parent))).commentId
    const { rows } = await database.admin.query('select depth from comment where subject_id = $1 order by id', [ideaId])
    expect(rows.map((row) => row.depth)).toEqual([0, 1, 2, 3, 3, 3])
  })

  it('pages a long thread by cursor, each comment with its first replies in one statement', async () => {
    const first = await mustSucceed(say(resident, 'Erster'))
    for (let n = 0; n < 5; n++) await mustSucceed(say(resident, `Antwort ${n}`, first.commentId))
    for (let n = 0; n < 24; n++) await mustSucceed(say(resident, `Beitrag ${n}`))
    const visitor = Actor.visitor(cityId)
    const one = await find.onSubject(visitor, ideaId, {})
    const two = await find.onSubject(visitor, ideaId, { after: one.nextCursor })
    expect([one.items.length, two.items.length, two.nextCursor]).toEqual([20, 5, null])
    expect(one.items[0]).toMatchObject({ body: 'Erster', replyCount: 5 })
    const replies = await find.firstRepliesTo(
      visitor,
      one.items.map((comment) => comment.id),
    )
    expect(replies.get(first.commentId)?.items).toHaveLength(FIRST_REPLIES)
    const rest = await find.repliesTo(visitor, first.commentId, { after: replies.get(first.commentId)?.nextCursor })
    expect(rest.items.map((reply) => reply.body)).toEqual(['Antwort 3', 'Antwort 4'])
    expect(await counted()).toBe(30)
  })

  it('keeps the words before a correction', async () => {
    const { commentId } = await mustSucceed(say(resident, 'Dreissig Bäume'))
    await mustSucceed(correct.execute(resident, commentId, 'Vierzig Bäume'))
    await mustSucceed(correct.execute(resident, commentId, 'Fünfzig Bäume'))
    const { rows } = await database.admin.query(
      'select body from comment_version where comment_id = $1 order by number',
      [commentId],
    )
    expect(rows.map((row) => row.body)).toEqual(['Dreissig Bäume', 'Vierzig Bäume'])
    expect((await thread())[0]).toMatchObject({ body: 'Fünfzig Bäume', correctedAt: expect.any(Date) })
  })

  it('lets nobody correct or remove what another said', async () => {
    const { commentId } = await mustSucceed(say(resident, 'Meins'))
    const other = await aPerson(database, cityId, { roles: ['admin'] })
    expect(await mustRefuse(correct.execute(other, commentId, 'Deins'))).toEqual({ code: 'not_allowed' })
    expect(await mustRefuse(remove.execute(other, commentId))).toEqual({ code: 'not_found' })
  })

  it('takes back the words and every version of them, and leaves the place and the replies', async () => {
    const { commentId } = await mustSucceed(say(resident, 'Geheime Adresse'))
    await mustSucceed(correct.execute(resident, commentId, 'Geheime Nummer'))
    await mustSucceed(say(await aPerson(database, cityId), 'Antwort', commentId))
    await mustSucceed(remove.execute(resident, commentId))
    await mustSucceed(remove.execute(resident, commentId))
    expect((await thread())[0]).toMatchObject({
      state: 'gone',
      body: null,
      bodyHtml: null,
      authorId: null,
      replyCount: 1,
    })
    expect(await counted()).toBe(1)
    const { rows } = await database.admin.query(
      `select (select string_agg(body, ' ') from comment where id = $1) as now,
         (select count(*)::int from comment_version where comment_id = $1) as kept`,
      [commentId],
    )
    expect(rows[0]).toEqual({ now: '–', kept: 0 })
    expect(await mustRefuse(say(resident, 'Noch eine', commentId))).toEqual({ code: 'not_open_to_replies' })
  })

  it('shows the words of a hidden comment to its author and to moderators only', async () => {
    const { commentId } = await mustSucceed(say(resident, 'Beleidigung'))
    await setState(commentId, 'hidden')
    const moderator = await aPerson(database, cityId, { roles: ['moderator'] })
    const read = async (actor: Actor) => (await thread(actor))[0]
    for (const actor of [
      Actor.visitor(cityId),
      await aPerson(database, cityId),
      await aPerson(database, cityId, { roles: ['staff'] }),
    ])
      expect(await read(actor)).toMatchObject({ state: 'hidden', body: null, bodyHtml: null, authorId: null })
    for (const actor of [resident, moderator]) expect(await read(actor)).toMatchObject({ body: 'Beleidigung' })
  })

  it.each(['draft', 'hidden', 'gone'])('shows and takes nothing where the idea is %s', async (state) => {
    const { commentId } = await mustSucceed(say(resident, 'Vorher'))
    await setState(ideaId, state)
    expect(await thread()).toEqual([])
    expect((await find.byIds(Actor.visitor(cityId), [commentId])).size).toBe(0)
    expect((await find.repliesTo(Actor.visitor(cityId), commentId, {})).items).toEqual([])
    expect(await mustRefuse(say(resident, 'Nachher'))).toEqual({ code: 'not_found' })
  })

  it('is for people with a confirmed address', async () => {
    expect(await mustRefuse(say(Actor.visitor(cityId), 'Hallo'))).toEqual({ code: 'not_signed_in' })
    expect(await mustRefuse(say(await aPerson(database, cityId, { confirmed: false }), 'Hallo'))).toEqual({
      code: 'not_confirmed',
    })
  })

  it('cannot cross from one city to another, even where the code would let it', async () => {
    const elsewhere = await aPerson(database, await aCity(database))
    expect(await mustRefuse(say(elsewhere, 'Von drüben'))).toEqual({ code: 'not_found' })
    await expect(crossing(elsewhere)).rejects.toMatchObject({ code: '23503' })
  })

  it('would cross if the reference did not carry the city', async () => {
    const broken = await createTestDatabase()
    try {
      const [here, there] = [await aCity(broken), await aCity(broken)]
      const author = await aPerson(broken, here)
      const idea = await aProposal(broken, {
        cityId: here,
        planId: await aPlan(broken, here),
        authorId: author.personId,
      })
      await broken.admin.query(`
        alter table comment drop constraint comment_city_id_subject_id_fkey;
        alter table subject add unique (id);
        alter table comment add foreign key (subject_id) references subject (id)`)
      await crossing(await aPerson(broken, there), broken, idea)
    } finally {
      await broken.close()
    }
  })

  it('replies only within one thread', async () => {
    const { commentId } = await mustSucceed(say(resident, 'Hier'))
    const otherIdea = await aProposal(database, {
      cityId,
      planId: await aPlan(database, cityId),
      authorId: resident.personId,
    })
    const astray = write.execute(resident, {
      clientKey: newId(),
      subjectId: otherIdea,
      repliesTo: commentId,
      language: 'de',
      body: 'Dort',
    })
    expect(await mustRefuse(astray)).toEqual({ code: 'not_found' })
  })

  it('cleans what would run in a browser', async () => {
    await mustSucceed(say(resident, 'Hallo <img src=x onerror=alert(1)> **Welt** [klick](javascript:alert(1))'))
    const html = (await thread())[0]!.bodyHtml!
    expect(html).toContain('<strong>Welt</strong>')
    expect(html).not.toMatch(/<img|href="javascript:/)
  })
})
