import type { ProposalId } from '@tilia/contracts'
import { Actor, newId, type CityId, type PersonId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { aPlan } from '@tilia/plans/testing'
import { createTestDatabase, mustRefuse, mustSucceed, type TestDatabase } from '@tilia/testing'
import { aProposal, type ProposalScene } from '../testing/index.js'
import { AnswerProposal, type Answer } from './answer-proposal.js'
import { CorrectProposal } from './correct-proposal.js'
import { WithdrawProposal } from './withdraw-proposal.js'

type Person = Actor & { readonly personId: PersonId }

describe('an idea that is public', () => {
  let database: TestDatabase
  let correct: CorrectProposal
  let withdraw: WithdrawProposal
  let answer: AnswerProposal
  let cityId: CityId
  let planId: string
  let author: Person
  let staff: Person

  beforeAll(async () => {
    database = await createTestDatabase()
    correct = new CorrectProposal(database.unitOfWork)
    withdraw = new WithdrawProposal(database.unitOfWork)
    answer = new AnswerProposal(database.unitOfWork)
    cityId = await aCity(database)
    planId = await aPlan(database, cityId)
    author = await aPerson(database, cityId)
    staff = await aPerson(database, cityId, { roles: ['staff'] })
  })
  afterAll(() => database.close())

  const anIdea = (scene: Partial<ProposalScene> = {}) =>
    aProposal(database, { cityId, planId, authorId: author.personId, ...scene })

  const anAnswer = (proposalId: ProposalId, more: Partial<Answer> = {}): Answer => ({
    clientKey: newId(),
    proposalId,
    seen: 0,
    standing: 'accepted',
    body: 'Ja, *weil* es nötig ist.',
    language: 'de',
    office: 'Bauamt',
    ...more,
  })

  const told = async (type: string, id: ProposalId) =>
    (
      await database.admin.query(`select payload from outbox where type = $1 and payload->>'proposalId' = $2`, [
        type,
        id,
      ])
    ).rows.map(({ payload }) => payload)

  const others = async () => [
    await aPerson(database, cityId),
    await aPerson(database, cityId, { roles: ['moderator'] }),
    await aPerson(database, cityId, { roles: ['admin'] }),
  ]

  describe('is corrected by its author', () => {
    const versions = async (id: ProposalId) =>
      (
        await database.admin.query(
          'select number, title, body_html from proposal_version where proposal_id = $1 order by number',
          [id],
        )
      ).rows

    it('and keeps every version', async () => {
      const id = await anIdea()
      const better = { proposalId: id, version: 1, title: 'Schatten überall', body: 'Linden und *Bänke*.' }
      expect(await mustSucceed(correct.execute(author, better))).toMatchObject({ version: 2 })
      expect(await versions(id)).toEqual([
        { number: 1, title: 'Schatten auf dem Schulweg', body_html: '<p>Linden.</p>' },
        { number: 2, title: 'Schatten überall', body_html: '<p>Linden und <em>Bänke</em>.</p>' },
      ])
      const { rows } = await database.admin.query(
        `select version, title, excerpt, (select title from proposal_search where proposal_id = proposal.id) as found
         from proposal where id = $1`,
        [id],
      )
      expect(rows).toEqual([
        { version: 2, title: 'Schatten überall', excerpt: 'Linden und Bänke.', found: 'Schatten überall' },
      ])
      expect(await told('proposals.corrected.v1', id)).toEqual([{ proposalId: id }])
    })

    it('once, when fifty corrections of one version come at once: the others are told, and nothing is lost', async () => {
      const id = await anIdea()
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, i) =>
          correct.execute(author, { proposalId: id, version: 1, title: `Fassung ${i}`, body: 'Linden.' }),
        ),
      )
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal.code === 'conflict')).toHaveLength(49)
      expect(await versions(id)).toHaveLength(2)
    })

    it('into nothing new by the same words', async () => {
      const id = await anIdea()
      const same = { proposalId: id, version: 1, title: 'Schatten auf dem Schulweg', body: 'Linden.' }
      expect(await mustSucceed(correct.execute(author, same))).toMatchObject({ version: 1 })
      expect(await versions(id)).toHaveLength(1)
      expect(await told('proposals.corrected.v1', id)).toEqual([])
    })

    it('but not once the city has decided, nor after it was withdrawn', async () => {
      const words = { version: 1, title: 'Anders', body: 'Anders.' }
      const decided = await anIdea({ standing: 'accepted' })
      const withdrawn = await anIdea({ state: 'withdrawn' })
      const attempt = (proposalId: ProposalId) => mustRefuse(correct.execute(author, { ...words, proposalId }))
      expect(await attempt(decided)).toEqual({ code: 'already_answered' })
      expect(await attempt(withdrawn)).toEqual({ code: 'proposal_withdrawn' })
    })

    it('and by nobody else, whatever their role', async () => {
      const id = await anIdea()
      const words = { proposalId: id, version: 1, title: 'Meins', body: 'Meins.' }
      for (const other of await others())
        expect(await mustRefuse(correct.execute(other, words))).toEqual({ code: 'not_allowed' })
      const elsewhere = await aPerson(database, await aCity(database), { roles: ['admin'] })
      expect(await mustRefuse(correct.execute(elsewhere, words))).toEqual({ code: 'not_found' })
      expect(await mustRefuse(correct.execute(Actor.visitor(cityId), words))).toEqual({ code: 'not_signed_in' })
    })
  })

  describe('is withdrawn by its author', () => {
    it('with a reason that everyone reads, and stays', async () => {
      const id = await anIdea()
      await mustSucceed(withdraw.execute(author, { proposalId: id, reason: 'Es gibt schon Linden.' }))
      const { rows } = await database.admin.query(
        `select proposal.state, withdrawal_reason as reason, withdrawn_at is not null as dated, subject.state as subject
         from proposal join subject on subject.id = proposal.id where proposal.id = $1`,
        [id],
      )
      expect(rows).toEqual([{ state: 'withdrawn', reason: 'Es gibt schon Linden.', dated: true, subject: 'open' }])
      expect(await mustRefuse(withdraw.execute(author, { proposalId: id, reason: 'Noch einmal.' }))).toEqual({
        code: 'proposal_withdrawn',
      })
      expect(await told('proposals.withdrawn.v1', id)).toEqual([{ proposalId: id }])
    })

    it('and by nobody else', async () => {
      const id = await anIdea()
      for (const other of await others())
        expect(await mustRefuse(withdraw.execute(other, { proposalId: id, reason: 'Weg damit.' }))).toEqual({
          code: 'not_allowed',
        })
    })
  })

  describe('is answered by the city', () => {
    it('and answered anew, with every answer kept', async () => {
      const id = await anIdea()
      await mustSucceed(answer.execute(staff, anAnswer(id, { standing: 'under_review', body: '', office: null })))
      await mustSucceed(answer.execute(staff, anAnswer(id, { seen: 1 })))
      await mustSucceed(answer.execute(staff, anAnswer(id, { seen: 2, standing: 'not_followed', body: 'Doch nicht.' })))
      const { rows } = await database.admin.query(
        `select version, standing, body_html, office, answered_by, source from proposal_answer
         where proposal_id = $1 order by version`,
        [id],
      )
      const by = { answered_by: staff.personId, source: 'web' }
      expect(rows).toEqual([
        { version: 1, standing: 'under_review', body_html: '', office: null, ...by },
        {
          version: 2,
          standing: 'accepted',
          body_html: '<p>Ja, <em>weil</em> es nötig ist.</p>',
          office: 'Bauamt',
          ...by,
        },
        { version: 3, standing: 'not_followed', body_html: '<p>Doch nicht.</p>', office: 'Bauamt', ...by },
      ])
      const { rows: standing } = await database.admin.query('select standing from proposal where id = $1', [id])
      expect(standing).toEqual([{ standing: 'not_followed' }])
      expect(await told('proposals.answered.v1', id)).toHaveLength(3)
    })

    it('with one voice: of fifty officials at once one answers, and one press twice is one answer', async () => {
      const id = await anIdea()
      const officials = await Promise.all(
        Array.from({ length: 50 }, () => aPerson(database, cityId, { roles: ['staff'] })),
      )
      const outcomes = await Promise.all(officials.map((official) => answer.execute(official, anAnswer(id))))
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      const again = await anIdea()
      const press = anAnswer(again)
      const presses = await Promise.all(Array.from({ length: 20 }, () => mustSucceed(answer.execute(staff, press))))
      expect(new Set(presses.map(({ version }) => version))).toEqual(new Set([1]))
      expect(await told('proposals.answered.v1', again)).toHaveLength(1)
    })

    it('with reasons, where it decides', async () => {
      const id = await anIdea()
      for (const standing of ['accepted', 'not_followed'] as const)
        expect(await mustRefuse(answer.execute(staff, anAnswer(id, { standing, body: '' })))).toEqual({
          code: 'reason_missing',
        })
    })

    it('by staff and admins alone', async () => {
      const id = await anIdea()
      const refusals = [
        [await aPerson(database, cityId), 'not_allowed'],
        [await aPerson(database, cityId, { roles: ['moderator'] }), 'not_allowed'],
        [author, 'not_allowed'],
        [Actor.visitor(cityId), 'not_signed_in'],
        [await aPerson(database, await aCity(database), { roles: ['staff'] }), 'not_found'],
      ] as const
      for (const [actor, code] of refusals)
        expect(await mustRefuse(answer.execute(actor, anAnswer(id)))).toEqual({ code })
      await mustSucceed(answer.execute(await aPerson(database, cityId, { roles: ['admin'] }), anAnswer(id)))
    })

    it('but not while it is hidden, and not after it was withdrawn', async () => {
      const withdrawn = await anIdea({ state: 'withdrawn' })
      const hidden = await anIdea({ subjectState: 'hidden' })
      expect(await mustRefuse(answer.execute(staff, anAnswer(withdrawn)))).toEqual({ code: 'proposal_withdrawn' })
      expect(await mustRefuse(answer.execute(staff, anAnswer(hidden)))).toEqual({ code: 'not_found' })
    })

    it('for good: the app cannot change or take back an answer in the database', async () => {
      const id = await anIdea()
      await mustSucceed(answer.execute(staff, anAnswer(id)))
      const { rows } = await database.admin.query(
        `select privilege_type as right from information_schema.role_table_grants
         where table_name = 'proposal_answer' and grantee = 'tilia_app' order by 1`,
      )
      expect(rows.map(({ right }) => right)).toEqual(['INSERT', 'SELECT'])
    })
  })
})
