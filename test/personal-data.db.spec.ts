import { newId, type CityId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson, aSession } from '@tilia/identity/testing'
import { PersonalData } from '@tilia/platform'
import { aPublishedPlan } from '@tilia/plans/testing'
import { createTestDatabase, listenSmtp, type TestDatabase, type TestSmtp } from '@tilia/testing'
import { startApi } from './api.js'
import { PASSWORD, townspeople, type Townsperson } from './townspeople.js'
import { startListening } from './worker.js'

const HOST = 'lindenau.example'
/**
 * References to a person that the download does not read, and why. All of them say who did something in the name of the
 * city: that stands in the file as an act, and the words are the city's.
 */
const THE_CITY_SAID: Readonly<Record<string, string>> = {
  'comment.entered_by': 'who typed what somebody else said on paper: an act, once there is a verb for it',
  'commitment.made_by': 'an act: commitment_added',
  'invitation.invited_by': 'an act: role_invited; the address in it is somebody else’s',
  'link.tied_by': 'an act: link_tied',
  'link.undone_by': 'an act: link_undone',
  'milestone.made_by': 'an act: milestone_added',
  'milestone_move.moved_by': 'an act: milestone_moved',
  'plan.made_by': 'an act: plan_created, plan_imported',
  'plan_version.published_by': 'an act: plan_published',
  'progress_update.posted_by': 'an act: progress_posted',
  'proposal.entered_by': 'as comment.entered_by',
  'round_move.moved_by': 'an act: window_moved',
  'support.entered_by': 'as comment.entered_by',
}

/** Ids of people in columns without a reference: each is a copy that another column answers for. */
const COPIES = ['news.actor_id', 'outbox.actor_id', 'follow_reason.person_id']

describe('what is kept of a person', () => {
  let database: TestDatabase
  let smtp: TestSmtp
  let api: Awaited<ReturnType<typeof startApi>>
  let worker: Awaited<ReturnType<typeof startListening>>
  let town: ReturnType<typeof townspeople>
  let cityId: CityId
  let admin: Townsperson, moderator: Townsperson, neighbour: Townsperson
  let ideaOfNeighbour: string, commentOfNeighbour: string, commitmentId: string
  const visitor = { host: HOST, locale: 'en' }

  beforeAll(async () => {
    database = await createTestDatabase()
    smtp = await listenSmtp()
    api = await startApi(database, { SMTP_URL: smtp.url })
    worker = await startListening(database, smtp.url)
    town = townspeople(api, smtp, visitor, () => worker.drain())
    cityId = await aCity(database, HOST)
    commitmentId = (await aPublishedPlan(database, cityId)).commitments[0]!.commitmentId
    admin = await somebody('admin')
    moderator = await somebody('moderator')
    neighbour = await somebody()
    ideaOfNeighbour = await publish(neighbour, 'Mehr Bänke')
    commentOfNeighbour = await comment(neighbour, 'Am Markt fehlen zwei.')
  })
  afterAll(async () => {
    await worker?.close()
    await api?.close()
    await smtp?.close()
    await database?.close()
  })

  async function somebody(role?: 'admin' | 'moderator'): Promise<Townsperson> {
    const person = await aPerson(database, cityId, { roles: role ? [role] : [], password: PASSWORD })
    return { ...town.atHome(), email: person.email, session: await aSession(database, person) }
  }

  async function draft(who: Townsperson, title: string): Promise<string> {
    const { proposalId } = await town.act(who, 'draftProposal', { clientKey: newId(), language: 'de', title })
    await town.act(who, 'saveDraft', { proposalId, title, body: `${title}, und zwar bald.` })
    return proposalId
  }

  async function publish(who: Townsperson, title: string): Promise<string> {
    const proposalId = await draft(who, title)
    await town.act(who, 'publishProposal', { proposalId })
    return proposalId
  }

  async function comment(who: Townsperson, body: string): Promise<string> {
    const input = { clientKey: newId(), subjectId: ideaOfNeighbour, body }
    return (await town.act(who, 'writeComment', input)).commentId
  }

  /** Does everything that a resident can do here. The mark stands in all they say and are called: no language has it. */
  async function aBusyResident(mark: string) {
    const email = `${mark}@example.org`
    const person = await town.resident(email)
    await town.act(person, 'chooseDisplayName', { displayName: `Frau ${mark}` })
    const ideaId = await publish(person, `Idee ${mark}`)
    await town.act(person, 'correctProposal', {
      proposalId: ideaId,
      version: 1,
      title: `Idee ${mark}`,
      body: `Fassung zwei ${mark}`,
    })
    await draft(person, `Entwurf ${mark}`)
    await town.act(person, 'withdrawProposal', {
      proposalId: await publish(person, `Rückzug ${mark}`),
      reason: `Grund ${mark}`,
    })
    await town.act(person, 'supportProposal', { proposalId: ideaOfNeighbour })
    const commentId = await comment(person, `Kommentar ${mark}`)
    await town.act(person, 'correctComment', { commentId, body: `Besser ${mark}` })
    const hiddenId = await comment(person, `Beleidigung ${mark}`)
    await town.act(moderator, 'decideAboutSubject', {
      subjectId: hiddenId,
      verb: 'hide',
      rule: 'respect',
      sentence: 'Bitte ohne Beleidigung.',
    })
    await town.act(person, 'reportSubject', { subjectId: commentOfNeighbour, reason: 'other', note: `Meldung ${mark}` })
    await town.act(person, 'followSubject', { subjectId: commitmentId })
    await town.act(person, 'setDigest', { rhythm: 'daily', cityNews: true })
    await town.act(neighbour, 'writeComment', {
      clientKey: newId(),
      subjectId: ideaOfNeighbour,
      repliesTo: commentId,
      body: 'Eine Antwort.',
    })
    await town.act(town.atHome(), 'subscribe', { address: email, rhythm: 'weekly' })
    await town.act(admin, 'invite', { email, roles: ['staff'], password: PASSWORD })
    await town.act(town.atHome(), 'requestPasswordReset', { email })
    await town.act(person, 'requestAddressChange', { email: `neu-${mark}@example.org`, password: PASSWORD })
    const twin = { email, password: PASSWORD, device: null, clientKey: newId() }
    await town.act(town.atHome(), 'register', twin) // begun once more, and never confirmed
    await worker.drain()
    return { ...person, ideaId, commentId, hiddenId }
  }

  const take = async (who: Townsperson) =>
    (await town.act(who, 'gatherMyData', { password: PASSWORD })).content as string

  /** Tables with a row that says `words` in any column, whatever its type. */
  async function saying(words: string): Promise<string[]> {
    const { rows } = await database.admin.query<{ table: string }>(
      `select relname as table from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    )
    const found: string[] = []
    for (const { table } of rows) {
      const quoted = `"${table}"`
      const { rowCount } = await database.admin.query(
        `select from ${quoted} where ${quoted}::text ilike '%' || $1 || '%' limit 1`,
        [words],
      )
      if (rowCount) found.push(table)
    }
    return found.sort()
  }

  it('is in the download: each reference to a person is read there, or has a reason', async () => {
    const { rows } = await database.admin.query<{ column: string }>(`
      select conrelid::regclass || '.' || attname as column
      from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any (conkey)
      where contype = 'f' and confrelid = 'person'::regclass and attname <> 'city_id'`)
    const covered = api.app.get(PersonalData).sources.flatMap(({ covers }) => covers)
    const answered = [...covered, ...Object.keys(THE_CITY_SAID)]
    expect(answered.toSorted()).toEqual(rows.map(({ column }) => column).toSorted())
    const { rows: others } = await database.admin.query<{ column: string }>(`
      select attrelid::regclass || '.' || attname as column
      from pg_attribute join pg_class on pg_class.oid = attrelid
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') and attnum > 0
        and (attname ~ '(person|actor|author|reporter|moderator)_id$' or attname ~ '_by$') and atttypid = 'uuid'::regtype`)
    const unheard = others.map(({ column }) => column).filter((column) => !answered.includes(column))
    expect(unheard.toSorted()).toEqual(COPIES.toSorted())
  })

  it('is all there to take along: what they said, did, set, were told and reported, and nothing that others wrote', async () => {
    const mark = 'zxqvana'
    const ana = await aBusyResident(mark)
    const taken = await take(ana)
    expect(JSON.parse(taken)).toMatchObject({
      city: { host: HOST },
      account: {
        displayName: `Frau ${mark}`,
        email: ana.email,
        emailConfirmedAt: expect.any(String),
        roles: [],
        sessions: [{ device: null }],
        acts: [],
        actsAboutYou: [{ verb: 'moderation_hide', facts: { rule: 'respect' } }],
        links: [{ purpose: 'reset_password' }, { purpose: 'change_address', email: `neu-${mark}@example.org` }],
        mails: expect.any(Array),
        invited: [{ roles: ['staff'] }],
      },
      ideas: {
        written: [
          { title: `Idee ${mark}`, versions: [{ number: 1 }, { number: 2, text: `Fassung zwei ${mark}` }] },
          { state: 'draft', title: `Entwurf ${mark}` },
          { state: 'withdrawn', withdrawalReason: `Grund ${mark}` },
        ],
        supported: [{ at: expect.any(String) }],
      },
      comments: [
        {
          about: { title: null, page: '/ideas/1' },
          text: `Besser ${mark}`,
          before: [{ text: `Kommentar ${mark}` }],
        },
        { text: `Beleidigung ${mark}`, hidden: true },
      ],
      follows: [{ about: { title: 'Kühle Wege' }, wish: 'on' }],
      notifications: {
        digest: { rhythm: 'daily', cityNews: true },
        subscription: { rhythm: 'weekly', confirmedAt: null },
        told: expect.arrayContaining([expect.objectContaining({ because: 'wrote' })]),
      },
      moderation: {
        reports: [{ reason: 'other', note: `Meldung ${mark}` }],
        aboutYou: [{ verb: 'hide', rule: 'respect', sentence: 'Bitte ohne Beleidigung.' }],
        byYou: [],
      },
    })
    for (const others of [neighbour.email, 'Eine Antwort', 'Am Markt fehlen', 'Mehr Bänke', 'argon2', 'hash'])
      expect(taken).not.toContain(others)
    expect(Object.keys(JSON.parse(taken)).toSorted()).toEqual(
      ['city', 'gatheredAt', ...api.app.get(PersonalData).sources.map(({ section }) => section)].toSorted(),
    )
  })

  it('is given to a session with its password alone, and of an address that is only claimed nothing is told', async () => {
    const ben = await town.resident('ben@example.org')
    await town.act(town.atHome(), 'subscribe', { address: 'ben@example.org', rhythm: 'weekly' })
    expect(await town.tryTo(ben, 'gatherMyData', { password: 'not-the-password' })).toMatchObject({
      fields: [{ code: 'wrong_password' }],
    })
    expect(await town.tryTo(visitor, 'gatherMyData', { password: PASSWORD })).toMatchObject({ code: 'not_signed_in' })
    const home = town.atHome()
    const claim = { email: 'ben@example.org', password: PASSWORD, device: null, clientKey: newId() }
    const { token: session } = await town.act(home, 'register', claim)
    const claimed = JSON.parse((await town.act({ ...home, session }, 'gatherMyData', { password: PASSWORD })).content)
    expect(claimed).toMatchObject({ account: { invited: [] }, notifications: { subscription: null } })
    await town.act({ ...home, session }, 'deleteAccount', { password: PASSWORD, contributions: 'remove' })
    expect(JSON.parse(await take(ben)).notifications.subscription).toMatchObject({ rhythm: 'weekly' })
  })

  it('goes when they leave and take what they said along: not one table says their name, address or words', async () => {
    const cleo = await aBusyResident('zxqvcleo')
    const before = await saying('zxqvcleo')
    expect(before).toEqual(expect.arrayContaining(['comment', 'comment_version', 'mailed_token', 'person', 'report']))
    expect(before).toEqual(expect.arrayContaining(['invitation', 'proposal', 'proposal_version', 'subscriber']))
    await town.act(cleo, 'deleteAccount', { password: PASSWORD, contributions: 'remove' })
    await worker.drain()
    expect(await saying('zxqvcleo')).toEqual([])
    const { rows } = await database.admin.query(
      `select (select count(*)::int from session join person on person.id = session.person_id where deleted_at is not null)
         + (select count(*)::int from mailed_token join person on person.id = person_id where deleted_at is not null)
         + (select count(*)::int from follow join person on person.id = person_id where deleted_at is not null)
         + (select count(*)::int from notification join person on person.id = person_id where deleted_at is not null)
         + (select count(*)::int from support join person on person.id = person_id where deleted_at is not null)
         + (select count(*)::int from report join person on person.id = reporter_id where deleted_at is not null)
         as left_over`,
    )
    expect(rows[0].left_over).toBe(0)
    expect((await town.lettersTo(cleo.email)).at(-1)?.subject).toContain('deleted')
  })

  it('goes as well where what they said stays: that stands without a name, and the rest is gone', async () => {
    const dora = await aBusyResident('zxqvdora')
    await town.act(dora, 'deleteAccount', { password: PASSWORD, contributions: 'keep' })
    await worker.drain()
    expect(await saying('Frau zxqvdora')).toEqual([]) // what they were called
    expect(await saying('zxqvdora@example.org')).toEqual([]) // and both addresses
    expect(await saying('Entwurf zxqvdora')).toEqual([]) // what nobody else ever saw
    expect(await saying('zxqvdora')).toEqual([
      'comment',
      'comment_version',
      'proposal',
      'proposal_search',
      'proposal_version',
      'report',
    ])
    const { comment: said } = await town.read(
      visitor,
      'query ($id: ID!) { comment(id: $id) { body author { left number displayName } } }',
      { id: dora.commentId },
    )
    expect(said).toEqual({ body: 'Besser zxqvdora', author: { left: true, number: null, displayName: null } })
  })
})
