import { readFile } from 'node:fs/promises'
import { newId, type CityId } from '@tilia/kernel'
import { RunDigestWindow } from '@tilia/notifications'
import { createTestDatabase, listenSmtp, mustSucceed, type TestDatabase, type TestSmtp } from '@tilia/testing'
import { startApi } from '../api.js'
import { tilia } from '../operator.js'
import { aStory } from '../story.js'
import { PASSWORD, townspeople, type Json, type Townsperson } from '../townspeople.js'
import { startListening } from '../worker.js'

const HOST = 'mitreden.example'
const ADMIN = 'ada@mitreden.example'

/**
 * The main job, each step by whoever does it, over HTTP and mail alone: nobody here knows the database. The steps build on
 * each other, so they run in their order and the first that fails stops the story.
 */
describe('an idea of a resident becomes part of what the city promised', () => {
  let database: TestDatabase
  let smtp: TestSmtp
  let api: Awaited<ReturnType<typeof startApi>>
  let worker: Awaited<ReturnType<typeof startListening>>
  let town: ReturnType<typeof townspeople>
  let admin: Townsperson, official: Townsperson, author: Townsperson, neighbour: Townsperson, follower: Townsperson
  let plan: Json, ideaId: string, ideaNumber: number
  const visitor = { host: HOST, locale: 'en' }
  const step = aStory()

  beforeAll(async () => {
    database = await createTestDatabase()
    smtp = await listenSmtp()
    api = await startApi(database, { SMTP_URL: smtp.url })
    worker = await startListening(database, smtp.url)
    town = townspeople(api, smtp, visitor, () => worker.drain())
  })
  afterAll(async () => {
    await worker.close()
    await api.close()
    await smtp.close()
    await database.close()
  })

  const readPlan = async (caller: Townsperson | typeof visitor) =>
    (await town.read(caller, `query ($number: Int!) { plan(number: $number) { id title state version round { phase } } }`, { number: plan.number })) // prettier-ignore
    .plan

  const commitmentOf = async (caller: Townsperson | typeof visitor, number = 1) =>
    (
      await town.read(
        caller,
        `query ($number: Int!) { commitment(number: $number) {
          id number title status completion milestones { id title status dueDate } viewerFollow { following reason }
          ties { items { note proposal { number title } } } } }`,
        { number },
      )
    ).commitment

  step('the operator makes the city, and its first admin gets a letter', async () => {
    const words = ['city', 'create', '--host', HOST, '--name', 'Lindenau', '--languages', 'de,en', '--admin', ADMIN]
    expect(await tilia(database, ...words)).toContain(`Lindenau answers at ${HOST}.`)
    const { address, token } = await town.linkTo(ADMIN)
    expect(address).toMatch(new RegExp(`^http://${HOST}/de/invitation\\?token=`))
    const { mailedLink } = await town.read(visitor, 'query ($t: String!) { mailedLink(token: $t) { purpose needs roles } }', { t: token }) // prettier-ignore
    expect(mailedLink).toEqual({ purpose: 'accept_invitation', needs: 'new_password', roles: ['admin'] })
    admin = await town.invited(ADMIN)
    expect((await town.read(admin, '{ viewer { roles confirmed } }')).viewer).toEqual({ roles: ['admin'], confirmed: true }) // prettier-ignore
  })

  step('the admin asks an official to help, who comes by a letter too', async () => {
    await town.act(admin, 'invite', { email: 'olaf@mitreden.example', roles: ['staff'], password: PASSWORD })
    official = await town.invited('olaf@mitreden.example')
    expect((await town.read(official, '{ viewer { roles } }')).viewer.roles).toEqual(['staff'])
    const { acts } = await town.read(admin, '{ acts { items { verb } } }')
    expect(acts.items.map(({ verb }: Json) => verb)).toEqual([
      'invitation_accepted',
      'role_invited',
      'invitation_accepted',
      'role_invited',
      'city_created',
    ])
  })

  step('the official imports the page that the city already has, as a draft that nobody else sees', async () => {
    const page = await readFile(new URL('plan-page.html', import.meta.url), 'utf8')
    plan = await town.act(official, 'importPlan', { clientKey: newId(), language: 'en', page })
    expect(await readPlan(visitor)).toBeNull()
    const { planDraft } = await town.read(
      official,
      `query ($number: Int!) { planDraft(number: $number) {
        fields { key text } suggestions { id text } warnings { field reason } endorsements { name organisation } } }`,
      { number: plan.number },
    )
    const said = Object.fromEntries(planDraft.fields.map(({ key, text }: Json) => [key, text]))
    expect(said).toMatchObject({
      jurisdiction: 'Lindenau',
      periodEnd: '2028-10',
      groupsCount: '7',
      longTermVision: 'Whoever proposes something can see what became of it, years later too.',
    })
    expect(planDraft.endorsements).toEqual([{ name: 'Marta Example', organisation: 'Parents of Lindenau' }])
    expect(planDraft.suggestions.map(({ text }: Json) => text)).toEqual([
      expect.stringContaining('Shade on the ways to school'),
      expect.stringContaining('A budget that everyone can read'),
    ])
    plan = { ...plan, suggestionId: planDraft.suggestions[0].id }
  })

  step('makes one of its sentences a commitment with a step, opens the window, and publishes', async () => {
    expect(await town.tryTo(official, 'publishPlan', { planId: plan.id })).toMatchObject({ __typename: 'NoCommitment' })
    const commitment = await town.act(official, 'addCommitment', {
      clientKey: newId(),
      planId: plan.id,
      suggestionId: plan.suggestionId,
      fields: [
        { key: 'title', text: 'Shade on the ways to school' },
        { key: 'briefDescription', text: 'Trees and sails where children walk.' },
        { key: 'leadInstitution', text: 'Office for Parks' },
      ],
    })
    for (const [title, endDate] of [
      ['Map of the hot places', '2099-03-31'],
      ['First hundred trees', '2099-11'],
    ])
      await town.act(official, 'addMilestone', {
        clientKey: newId(),
        commitmentId: commitment.id,
        fields: Object.entries({ title, endDate }).map(([key, text]) => ({ key, text })),
      })
    const window = { planId: plan.id, opensAt: '2026-01-01T09:00', closesAt: '2098-12-31T18:00' }
    await town.act(official, 'openRound', window)
    await town.act(official, 'publishPlan', { planId: plan.id })
    expect(await readPlan(visitor)).toMatchObject({ state: 'published', version: 1, round: { phase: 'open' } })
    expect(await commitmentOf(visitor)).toMatchObject({ title: 'Shade on the ways to school', status: 'planned' })
  })

  step(
    'a resident registers, may only draft until the address is confirmed, and proposes for the commitment',
    async () => {
      const home = town.atHome()
      const email = 'ana@example.org'
      const { token } = await town.act(home, 'register', { email, password: PASSWORD, clientKey: newId() })
      const unconfirmed = { ...home, session: token }
      const { id: aboutCommitmentId } = await commitmentOf(visitor)
      const clientKey = newId()
      const title = 'Benches below the new trees'
      const draft = { clientKey, title, language: 'en', aboutCommitmentId }
      ideaId = (await town.act(unconfirmed, 'draftProposal', draft)).proposalId
      expect((await town.act(unconfirmed, 'draftProposal', draft)).proposalId).toBe(ideaId) // sent twice, made once
      const body = 'Those who wait for children need to **sit**.'
      await town.act(unconfirmed, 'saveDraft', { proposalId: ideaId, body })
      expect(await town.tryTo(unconfirmed, 'publishProposal', { proposalId: ideaId })).toMatchObject({ code: 'not_confirmed' }) // prettier-ignore
      const link = await town.linkTo(email)
      expect(link.address).toMatch(new RegExp(`^http://${HOST}/en/`))
      const opened = await town.act(unconfirmed, 'confirmAddress', { token: link.token })
      author = { ...home, email, session: opened.token }
      await town.act(author, 'setDigest', { rhythm: 'daily', cityNews: false })
      expect((await town.read(visitor, '{ proposals { total } }')).proposals.total).toBe(0)
      const published = await town.act(author, 'publishProposal', { proposalId: ideaId })
      ideaNumber = published.number
      expect((await town.read(visitor, '{ proposals { items { number title author { displayName number } } } }')).proposals.items).toEqual([{ number: ideaNumber, title, author: { displayName: null, number: expect.any(Number) } }]) // prettier-ignore
    },
  )

  step('others support it, talk about it, and follow it', async () => {
    neighbour = await town.resident('ben@example.org')
    follower = await town.resident('cleo@example.org')
    for (const person of [neighbour, neighbour, follower]) await town.act(person, 'supportProposal', { proposalId: ideaId }) // prettier-ignore
    await town.act(follower, 'followSubject', { subjectId: ideaId })
    await town.act(follower, 'setDigest', { rhythm: 'daily', cityNews: false })
    const said = { clientKey: newId(), subjectId: ideaId, body: 'Near the bus stop, please.' }
    const { commentId } = await town.act(neighbour, 'writeComment', said)
    await town.act(author, 'writeComment', { clientKey: newId(), subjectId: ideaId, repliesTo: commentId, body: 'Yes, there.' }) // prettier-ignore
    const { proposal } = await town.read(
      visitor,
      `query ($n: Int!) { proposal(number: $n) { supportCount commentCount bodyHtml
        comments { items { bodyHtml replies { items { bodyHtml author { number } } } } } } }`,
      { n: ideaNumber },
    )
    expect(proposal).toMatchObject({
      supportCount: 2,
      commentCount: 2,
      bodyHtml: expect.stringContaining('<strong>sit</strong>'),
      comments: {
        items: [{ bodyHtml: '<p>Near the bus stop, please.</p>', replies: { items: [{ bodyHtml: '<p>Yes, there.</p>' }] } }], // prettier-ignore
      },
    })
  })

  step('the official answers and ties it, and reports the first step as done', async () => {
    const { id: toId, milestones } = await commitmentOf(visitor)
    const note = 'Each new tree gets a bench.'
    expect(await town.tryTo(neighbour, 'tieSubjects', { kind: 'informs', fromId: ideaId, toId, note })).toMatchObject({ code: 'not_allowed' }) // prettier-ignore
    const answer = { proposalId: ideaId, clientKey: newId(), seen: 0, standing: 'accepted' }
    await town.act(official, 'answerProposal', { ...answer, body: 'We will do it.', office: 'Office for Parks' })
    await town.act(official, 'tieSubjects', { kind: 'informs', fromId: ideaId, toId, note })
    await worker.drain() // who follows the idea follows the commitment from now on
    await town.act(official, 'postProgress', {
      clientKey: newId(),
      commitmentId: toId,
      milestoneId: milestones[0].id,
      reportedOn: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date()),
      completion: 'complete',
      body: 'The map is there.',
      evidence: [{ title: 'The map', link: 'https://karte.example/' }],
    })
    expect((await commitmentOf(follower)).viewerFollow).toEqual({ following: true, reason: 'tied' })
  })

  const told = async (person: Townsperson) =>
    (await town.read(
      person,
      '{ notifications { items { code reason subject { title path } } } viewer { unreadNotifications } }',
    )) as {
      // prettier-ignore
      notifications: { items: Json[] }
      viewer: Json
    }

  step('its author and those who follow it are told in the app, and nobody of their own acts', async () => {
    await worker.drain()
    const heard = Object.fromEntries(
      await Promise.all(
        Object.entries({ author, neighbour, follower, official }).map(async ([who, person]) => [
          who,
          (await told(person)).notifications.items.map(({ code, reason }) => `${code} (${reason})`).toSorted(),
        ]),
      ),
    )
    expect(heard).toEqual({
      author: ['comment_posted (author)', 'idea_answered (author)', 'idea_tied (author)', 'progress_posted (tied)'],
      neighbour: expect.arrayContaining([
        'comment_replied (reply)',
        'idea_answered (support)',
        'progress_posted (tied)',
      ]),
      follower: expect.arrayContaining(['idea_answered (asked)', 'idea_tied (asked)', 'progress_posted (tied)']),
      official: [],
    })
    await town.act(author, 'markNotificationsReadThrough', { throughId: (await town.read(author, '{ notifications { items { id } } }')).notifications.items[0].id }) // prettier-ignore
    expect((await told(author)).viewer.unreadNotifications).toBe(0)
  })

  step('and by one digest, which says why it came and how to stop it', async () => {
    const { rows } = await database.admin.query<{ id: CityId }>('select city_id as id from city_host')
    const window = { rhythm: 'daily', name: 'daily:2026-11-23' } as const
    const before = smtp.received.length
    await mustSucceed(worker.get(RunDigestWindow).execute(rows[0]!.id, window))
    await mustSucceed(worker.get(RunDigestWindow).execute(rows[0]!.id, window)) // two schedulers, one digest
    await worker.drain()
    const sent = smtp.received.slice(before)
    expect(sent.map(({ to }) => to)).toEqual([[follower.email]]) // the author has read all of it in the app
    const digest = (await town.lettersTo(follower.email)).at(-1)!
    expect(digest.text).toContain('Benches below the new trees')
    expect(digest.text).toContain(`http://${HOST}/en/ideas/${ideaNumber}`)
    expect(digest.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
    const token = /digest\/stop\?token=([A-Za-z0-9._-]+)/.exec(digest.text!)![1]!
    await town.act(visitor, 'stopDigest', { token })
    expect((await town.read(follower, '{ digestSetting { rhythm } }')).digestSetting).toEqual({ rhythm: 'off' })
  })

  step('a visitor who knows none of this opens the idea and reads its whole way', async () => {
    const { proposal } = await town.read(
      visitor,
      `query ($n: Int!) { proposal(number: $n) {
        title reached standing supportCount aboutCommitment { number } plan { number title }
        answer { standing bodyHtml office } ties { note commitment { number title } }
        way { kind happened standing words commitment { title } milestone { title status } } viewerCan { answer correct edit withdraw } } }`,
      { n: ideaNumber },
    )
    expect(proposal).toMatchObject({
      title: 'Benches below the new trees',
      reached: 'tied',
      standing: 'accepted',
      supportCount: 2,
      aboutCommitment: { number: 1 },
      plan: { number: plan.number, title: 'Action Plan – Lindenau, Germany, 2026 – 2028' },
      answer: { standing: 'accepted', bodyHtml: '<p>We will do it.</p>', office: 'Office for Parks' },
      ties: [{ note: 'Each new tree gets a bench.', commitment: { number: 1, title: 'Shade on the ways to school' } }],
      viewerCan: { answer: false, correct: false, edit: false, withdraw: false },
    })
    expect(proposal.way.map(({ kind, happened }: Json) => `${kind}${happened ? '' : ' to come'}`)).toEqual([
      'published',
      'answered',
      'tied',
      'milestone',
      'supports_close to come',
      'milestone to come',
    ])
  })

  step('and finds the idea again below the commitment, whose first step is done', async () => {
    expect((await commitmentOf(visitor)).ties.items).toEqual([
      { note: 'Each new tree gets a bench.', proposal: { number: ideaNumber, title: 'Benches below the new trees' } },
    ])
    expect((await commitmentOf(visitor)).milestones.map(({ status }: Json) => status)).toEqual(['done', 'planned'])
  })
})
