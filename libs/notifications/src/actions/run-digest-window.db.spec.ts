import {
  linkTied,
  progressPosted,
  proposalAnswered,
  proposalPublished,
  type Event,
  type LinkId,
} from '@tilia/contracts'
import { Actor, newId, ok, type CityId, type PersonId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { FollowSubject } from '@tilia/follows'
import { aCommitment, aPlan } from '@tilia/plans/testing'
import { aProposal } from '@tilia/proposals/testing'
import { MoveRound } from '@tilia/rounds'
import { createTestDatabase, listenSmtp, mustSucceed, openMail, type TestDatabase, type TestSmtp } from '@tilia/testing'
import { startListening } from '../../../../test/worker.js'
import { DigestClock } from '../jobs/digest-clock.js'
import { MarkRead } from './mark-read.js'
import { RunDigestWindow } from './run-digest-window.js'
import { SetDigest } from './set-digest.js'
import { FindNotifications } from '../queries/find-notifications.js'

type Someone = Actor & { readonly personId: PersonId }

describe('the digest', () => {
  let database: TestDatabase
  let smtp: TestSmtp
  let worker: Awaited<ReturnType<typeof startListening>>
  let cityId: CityId
  let host: string
  let planId: string
  let staff: Someone

  beforeAll(async () => {
    database = await createTestDatabase()
    smtp = await listenSmtp()
    worker = await startListening(database, smtp.url)
  })
  afterAll(async () => {
    await worker.close()
    await smtp.close()
    await database.close()
  })

  beforeEach(async () => {
    host = `${newId()}.example`
    cityId = await aCity(database, host)
    planId = await aPlan(database, cityId)
    staff = await aPerson(database, cityId, { roles: ['staff'] })
    smtp.received.length = 0
  })

  const anIdea = (author: Someone, title: string) =>
    aProposal(database, { cityId, planId, authorId: author.personId, title })

  async function happens(...events: Event<object>[]) {
    await database.unitOfWork.run(staff, async (tx) => {
      for (const event of events) tx.emit(event)
      return ok()
    })
    await worker.drain()
  }

  const addressOf = async ({ personId }: Someone) =>
    (await database.admin.query('select email from person where id = $1', [personId])).rows[0].email

  let times = 0
  /** The window of this moment, as an operator runs it; answers the mails that came of it. */
  async function run(rhythm: 'daily' | 'weekly' = 'weekly') {
    const before = smtp.received.length
    await mustSucceed(worker.get(RunDigestWindow).execute(cityId, { rhythm, name: `${rhythm}:now:${times++}` }))
    await worker.drain()
    return smtp.received.slice(before).map(openMail)
  }

  const ledger = async () =>
    (
      await database.admin.query(
        `select state, trouble, count(*)::int from mail_delivery where city_id = $1 group by 1, 2 order by 1, 2`,
        [cityId],
      )
    ).rows

  it('says in groups what became of one’s own and of what one follows, why one is told, and how to stop', async () => {
    const author = await aPerson(database, cityId)
    const idea = await anIdea(author, 'Schatten auf dem Schulweg')
    const promise = await aCommitment(database, cityId, planId as never, { title: 'Kühle Wege' })
    await happens(proposalAnswered({ proposalId: idea }))
    await happens(linkTied({ linkId: newId<LinkId>(), kind: 'informs', fromId: idea, toId: promise }))
    await happens(progressPosted({ updateId: newId(), commitmentId: promise, subjectId: promise }))
    const [mail, ...others] = await run()
    expect(others).toEqual([])
    expect(mail!.to).toBe(await addressOf(author))
    expect(mail!.subject).toBe('Schatten auf dem Schulweg und eine weitere Neuigkeit aus Lindenau')
    const lines = mail!.text.split('\n').map((line) => line.trim()).filter(Boolean) // prettier-ignore
    expect(lines.slice(0, 8)).toEqual([
      'WAS VON IHNEN KOMMT',
      '* Schatten auf dem Schulweg',
      'Die Stadt hat geantwortet. Weil es Ihre Idee ist.',
      expect.stringMatching(`^http://${host}/de/ideas/\\d+$`),
      'WAS SIE VERFOLGEN',
      '* Kühle Wege',
      'Die Stadt berichtet, wie weit sie ist. Weil Sie „Schatten auf dem Schulweg“ folgen: Die Idee wurde damit verknüpft.',
      expect.stringMatching(`^http://${host}/de/commitments/\\d+$`),
    ])
    expect(mail!.text).toContain('weil Sie ein Konto bei Lindenau haben')
    const stop = /<(.*)>/.exec(mail!.headers.get('list-unsubscribe') ?? '')?.[1] ?? ''
    expect(stop).toMatch(new RegExp(`^http://${host}/one-click/digest\\?token=[\\w-]{44}$`))
    expect(mail!.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(mail!.text).toContain(`http://${host}/de/digest/stop?token=${stop.slice(-44)}`)
    const links = [...`${mail!.text}${mail!.html}`.matchAll(/(?:href="|\s)https?:\/\/([^/"\s]+)/g)].map(([, to]) => to)
    expect(new Set(links)).toEqual(new Set([host]))
    expect(mail!.html).not.toMatch(/<img|url\(|@import|<script/i)
  })

  it('tells everything once: what one digest has told, the next does not', async () => {
    const author = await aPerson(database, cityId)
    const idea = await anIdea(author, 'Linden')
    await happens(proposalAnswered({ proposalId: idea }))
    expect(await run()).toHaveLength(1)
    expect(await run()).toEqual([])
    await happens(proposalAnswered({ proposalId: idea }))
    expect(await run()).toHaveLength(1)
    expect(await ledger()).toEqual([{ state: 'accepted', trouble: null, count: 2 }])
  })

  it('is not sent where nothing happened, where it was read already, or where it was hidden since', async () => {
    const [calm, reader, silenced] = [
      await aPerson(database, cityId),
      await aPerson(database, cityId),
      await aPerson(database, cityId),
    ]
    await anIdea(calm, 'Still')
    const read = await anIdea(reader, 'Gelesen')
    const hidden = await anIdea(silenced, 'Verborgen')
    const fan = await aPerson(database, cityId)
    await database.admin.query(`insert into follow (city_id, person_id, subject_id, wish) values ($1, $2, $3, 'on')`, [
      cityId,
      fan.personId,
      hidden,
    ])
    await happens(proposalAnswered({ proposalId: read }), proposalAnswered({ proposalId: hidden }))
    const [notice] = (await worker.get(FindNotifications).ofViewer(reader, {})).items
    await mustSucceed(worker.get(MarkRead).execute(reader, { ids: [notice!.id] }))
    await database.admin.query(`update subject set state = 'hidden' where id = $1`, [hidden])
    const mails = await run()
    expect(mails.map(({ to }) => to)).toEqual([await addressOf(silenced)]) // its author still sees it
    expect(await ledger()).toEqual([
      { state: 'accepted', trouble: null, count: 1 },
      { state: 'failed', trouble: 'not_wanted', count: 1 },
    ])
  })

  it('comes as often as one said: daily, weekly where one said nothing, or not at all', async () => {
    const [daily, weekly, off] = [
      await aPerson(database, cityId),
      await aPerson(database, cityId),
      await aPerson(database, cityId),
    ]
    const setDigest = worker.get(SetDigest)
    await mustSucceed(setDigest.execute(daily, { rhythm: 'daily', cityNews: false }))
    await mustSucceed(setDigest.execute(off, { rhythm: 'off', cityNews: false }))
    for (const author of [daily, weekly, off])
      await happens(proposalAnswered({ proposalId: await anIdea(author, 'Linden') }))
    expect((await run('daily')).map(({ to }) => to)).toEqual([await addressOf(daily)])
    expect((await run('weekly')).map(({ to }) => to)).toEqual([await addressOf(weekly)])
  })

  it('is not sent to who stopped it after it was queued', async () => {
    const author = await aPerson(database, cityId)
    await happens(proposalAnswered({ proposalId: await anIdea(author, 'Linden') }))
    await mustSucceed(worker.get(RunDigestWindow).execute(cityId, { rhythm: 'weekly', name: 'weekly:late' }))
    await mustSucceed(worker.get(SetDigest).execute(author, { rhythm: 'off', cityNews: false }))
    await worker.drain()
    expect(smtp.received).toEqual([])
  })

  it('names seven pieces of news at most, and counts the others', async () => {
    const author = await aPerson(database, cityId)
    for (let n = 0; n < 9; n++) await happens(proposalAnswered({ proposalId: await anIdea(author, `Idee ${n}`) }))
    const [mail] = await run()
    expect(mail!.text.match(/^\* /gm)).toHaveLength(7)
    expect(mail!.text).toContain('Und 2 weitere Neuigkeiten.')
  })

  it('brings news of the city only to who asked for them, from then on, and ideas as a number', async () => {
    const [curious, other] = [await aPerson(database, cityId), await aPerson(database, cityId)]
    await happens(proposalPublished({ proposalId: await anIdea(other, 'Vorher') }))
    await mustSucceed(worker.get(SetDigest).execute(curious, { rhythm: 'weekly', cityNews: true }))
    const answered = await anIdea(other, 'Bänke am Fluss')
    await mustSucceed(worker.get(SetDigest).execute(other, { rhythm: 'off', cityNews: false }))
    await happens(
      proposalAnswered({ proposalId: answered }),
      proposalPublished({ proposalId: await anIdea(other, 'Eins') }),
      proposalPublished({ proposalId: await anIdea(other, 'Zwei') }),
    )
    const mails = await run()
    expect(mails.map(({ to }) => to)).toEqual([await addressOf(curious)])
    expect(mails[0]!.text).toContain('IN DER STADT\n\n* Bänke am Fluss')
    expect(mails[0]!.text).toContain('* 2 neue Ideen')
    expect(mails[0]!.text).not.toContain('Vorher')
    expect(await run()).toEqual([])
  })

  it('is one for who has an account and a subscription at its address, and the subscription’s where the account has stopped', async () => {
    const subscribe = async (person: Someone) =>
      database.admin.query(
        `insert into subscriber (city_id, id, address, locale, rhythm, confirmed_at, told_until)
         values ($1, $2, $3, 'de', 'weekly', now(), now())`,
        [cityId, newId(), await addressOf(person)],
      )
    const [both, neither, stopped] = [
      await aPerson(database, cityId),
      await aPerson(database, cityId),
      await aPerson(database, cityId),
    ]
    await mustSucceed(worker.get(SetDigest).execute(stopped, { rhythm: 'off', cityNews: false }))
    await subscribe(both)
    await subscribe(stopped)
    await happens(proposalAnswered({ proposalId: await anIdea(both, 'Eigenes') }))
    const other = await anIdea(neither, 'Bänke am Fluss')
    await mustSucceed(worker.get(SetDigest).execute(neither, { rhythm: 'off', cityNews: false }))
    await happens(proposalAnswered({ proposalId: other }))
    const mails = await run()
    const [mine, theirs] = [await addressOf(both), await addressOf(stopped)]
    expect(mails.map(({ to }) => to).sort()).toEqual([mine, theirs].sort())
    const one = mails.find(({ to }) => to === mine)!
    for (const words of ['Eigenes', 'Bänke am Fluss', 'weil Sie ein Konto bei Lindenau haben'])
      expect(one.text).toContain(words)
    expect(await run()).toEqual([])
    const { rows } = await database.admin.query('select address from subscriber where city_id = $1', [cityId])
    expect(rows).toEqual([{ address: theirs }])
  })

  it('says until which day a plan takes ideas, where that was moved, and why', async () => {
    const follower = await aPerson(database, cityId)
    await mustSucceed(worker.get(FollowSubject).execute(follower, planId))
    const window = { planId: planId as never, opensAt: '2020-01-01T00:00', closesAt: '2098-05-01T00:00' }
    await mustSucceed(new MoveRound(database.unitOfWork).execute(staff, { ...window, reason: 'Im April sind Ferien.' }))
    await worker.drain()
    const [mail] = await run()
    expect(mail!.text).toContain('jetzt entgegen bis: 30. April 2098. Grund: Im April sind Ferien.')
  })

  it('is in the language of the person, and in text and HTML alike', async () => {
    const author = await aPerson(database, cityId)
    await database.admin.query(`update person set locale = 'en' where id = $1`, [author.personId])
    await happens(proposalAnswered({ proposalId: await anIdea(author, '<b>Linden</b> & "Co"') }))
    const [mail] = await run()
    expect(mail!.subject).toBe('<b>Linden</b> & "Co": news from Lindenau')
    expect(mail!.text).toContain('The city has answered. Because it is your idea.')
    expect(mail!.html).toContain('<html lang="en">')
    expect(mail!.html).toContain('lang="de"') // the title is in the language it was written in
    expect(mail!.html).toContain('&#60;b&#62;Linden&#60;/b&#62; &#38; &#34;Co&#34;')
  })

  it('is one a person and window, though two workers find it due at the same moment', async () => {
    const authors = await Promise.all(Array.from({ length: 30 }, () => aPerson(database, cityId)))
    const answers = []
    for (const author of authors) answers.push(proposalAnswered({ proposalId: await anIdea(author, 'Linden') }))
    await happens(...answers)
    const second = await startListening(database, smtp.url)
    const monday = new Date('2026-11-23T09:00:00Z')
    const clocks = [worker, second].map((each) => each.get(DigestClock))
    await Promise.all([...clocks, ...clocks].map((clock) => clock.look(monday)))
    for (const clock of clocks) await clock.look(monday) // whoever found it busy looks again a minute later
    await Promise.all([worker.drain(), second.drain()])
    await second.close()
    expect(smtp.received.flatMap(({ to }) => to).sort()).toEqual((await Promise.all(authors.map(addressOf))).sort())
    expect(await ledger()).toEqual([{ state: 'accepted', trouble: null, count: 30 }])
    const { rows } = await database.admin.query(
      'select name, done_at is not null as done from digest_window where city_id = $1 order by name',
      [cityId],
    )
    expect(rows).toEqual([
      { name: 'daily:2026-11-23', done: true },
      { name: 'weekly:2026-W48', done: true },
    ])
  })
})
