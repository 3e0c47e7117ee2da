import type { ProposalId } from '@tilia/contracts'
import { Actor, newId, type CityId, type PersonId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { aPlan, aPublishedPlan } from '@tilia/plans/testing'
import { createTestDatabase, mustRefuse, mustSucceed, type TestDatabase } from '@tilia/testing'
import { DiscardDraft } from './discard-draft.js'
import { DraftProposal, MOST_DRAFTS } from './draft-proposal.js'
import { PublishProposal } from './publish-proposal.js'
import { SaveDraft } from './save-draft.js'

type Person = Actor & { readonly personId: PersonId }

describe('writing an idea', () => {
  let database: TestDatabase
  let draft: DraftProposal
  let save: SaveDraft
  let discard: DiscardDraft
  let publish: PublishProposal
  let cityId: CityId
  let planId: string
  let author: Person

  beforeAll(async () => {
    database = await createTestDatabase()
    draft = new DraftProposal(database.unitOfWork)
    save = new SaveDraft(database.unitOfWork)
    discard = new DiscardDraft(database.unitOfWork)
    publish = new PublishProposal(database.unitOfWork)
  })
  beforeEach(async () => {
    cityId = await aCity(database)
    planId = await aPlan(database, cityId)
    author = await aPerson(database, cityId)
  })
  afterAll(() => database.close())

  const begin = (actor: Actor, more: object = {}) =>
    draft.execute(actor, { clientKey: newId(), title: 'Schatten auf dem Schulweg', language: 'de', ...more })

  async function aReadyDraft(by: Actor = author): Promise<ProposalId> {
    const { proposalId } = await mustSucceed(begin(by))
    await mustSucceed(save.execute(by, { proposalId, body: 'Mehr *Linden*.' }))
    return proposalId
  }

  async function stored(id: ProposalId) {
    const { rows } = await database.admin.query(
      `select proposal.state, number, version, title, body, body_html, excerpt, plan_id, about_commitment_id, source,
         subject.state as subject_state,
         (select count(*)::int from proposal_version where proposal_id = $1) as versions,
         (select count(*)::int from proposal_search where proposal_id = $1) as found,
         (select count(*)::int from outbox where payload->>'proposalId' = $1::text) as told
       from proposal join subject on subject.id = proposal.id where proposal.id = $1`,
      [id],
    )
    return rows[0]
  }

  it('begins with a title, for people whose address is not confirmed too, and nobody hears of it', async () => {
    const unconfirmed = await aPerson(database, cityId, { confirmed: false })
    const { proposalId } = await mustSucceed(begin(unconfirmed))
    expect(await stored(proposalId)).toMatchObject({
      state: 'draft',
      number: null,
      version: 0,
      subject_state: 'draft',
      plan_id: planId,
      source: 'web',
      versions: 0,
      found: 0,
      told: 0,
    })
    expect(await mustRefuse(publish.execute(unconfirmed, proposalId))).toEqual({ code: 'not_confirmed' })
    expect(await mustRefuse(begin(Actor.visitor(cityId)))).toEqual({ code: 'not_signed_in' })
  })

  it('makes one draft of one intent, pressed fifty times at once', async () => {
    const clientKey = newId()
    const made = await Promise.all(Array.from({ length: 50 }, () => mustSucceed(begin(author, { clientKey }))))
    expect(new Set(made.map(({ proposalId }) => proposalId)).size).toBe(1)
    const { rows } = await database.admin.query(
      `select (select count(*)::int from proposal where city_id = $1) as proposals,
         (select count(*)::int from subject where city_id = $1 and kind = 'proposal') as subjects`,
      [cityId],
    )
    expect(rows[0]).toEqual({ proposals: 1, subjects: 1 })
  })

  it('keeps what was written step by step, and changes nothing that was left out', async () => {
    const { commitments } = await aPublishedPlan(database, cityId)
    const { commitmentId } = commitments[0]!
    const { proposalId } = await mustSucceed(begin(author))
    await mustSucceed(save.execute(author, { proposalId, body: 'Mehr *Linden*.' }))
    await mustSucceed(save.execute(author, { proposalId, aboutCommitmentId: commitmentId }))
    expect(await stored(proposalId)).toMatchObject({
      title: 'Schatten auf dem Schulweg',
      body: 'Mehr *Linden*.',
      body_html: '<p>Mehr <em>Linden</em>.</p>',
      excerpt: 'Mehr Linden.',
      about_commitment_id: commitmentId,
    })
    await mustSucceed(save.execute(author, { proposalId, aboutCommitmentId: null, title: 'Linden' }))
    expect(await stored(proposalId)).toMatchObject({
      title: 'Linden',
      body: 'Mehr *Linden*.',
      about_commitment_id: null,
    })
  })

  it('belongs to the plan of the commitment that it is for', async () => {
    const other = await aPublishedPlan(database, cityId)
    const { commitmentId } = other.commitments[1]!
    const { proposalId } = await mustSucceed(begin(author, { aboutCommitmentId: commitmentId }))
    expect(await stored(proposalId)).toMatchObject({ plan_id: other.planId, about_commitment_id: commitmentId })
    expect(await mustRefuse(begin(author, { aboutCommitmentId: newId() }))).toEqual({ code: 'not_found' })
    expect(await mustRefuse(save.execute(author, { proposalId, aboutCommitmentId: planId }))).toEqual({
      code: 'not_found',
    })
  })

  it('goes to the plan that takes ideas now, before the one that will and the one that did', async () => {
    const city = await aCity(database)
    const person = await aPerson(database, city)
    expect(await mustRefuse(begin(person))).toEqual({ code: 'no_plan' })
    const planOf = async () => (await stored((await mustSucceed(begin(person))).proposalId)).plan_id
    const past = await aPlan(database, city, { opensAt: '2020-01-01', closesAt: '2020-02-01' })
    expect(await planOf()).toBe(past)
    const coming = await aPlan(database, city, { opensAt: '2098-01-01', closesAt: '2099-02-01' })
    await aPlan(database, city, null)
    expect(await planOf()).toBe(coming)
    const open = await aPlan(database, city)
    await aPlan(database, city, { opensAt: '2020-01-01', closesAt: '2020-02-01' })
    expect(await planOf()).toBe(open)
  })

  it('becomes public with the next number, its first version, its words findable, and is told once', async () => {
    const first = await aReadyDraft()
    const second = await aReadyDraft()
    expect(await mustSucceed(publish.execute(author, second))).toEqual({ proposalId: second, number: 1, changed: true })
    expect(await mustSucceed(publish.execute(author, first))).toEqual({ proposalId: first, number: 2, changed: true })
    expect(await mustSucceed(publish.execute(author, first))).toEqual({ proposalId: first, number: 2, changed: false })
    expect(await stored(first)).toMatchObject({
      state: 'published',
      version: 1,
      subject_state: 'open',
      versions: 1,
      found: 1,
      told: 1,
    })
  })

  it('counts fifty people who publish at once without a gap and without a double', async () => {
    const ideas = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const person = await aPerson(database, cityId)
        return { person, id: await aReadyDraft(person) }
      }),
    )
    const numbers = await Promise.all(
      ideas.map(async ({ person, id }) => (await mustSucceed(publish.execute(person, id))).number),
    )
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
  })

  it('is published once, pressed fifty times at once', async () => {
    const id = await aReadyDraft()
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => mustSucceed(publish.execute(author, id))))
    expect(outcomes.filter(({ changed }) => changed)).toHaveLength(1)
    expect(new Set(outcomes.map(({ number }) => number))).toEqual(new Set([1]))
    expect(await stored(id)).toMatchObject({ versions: 1, told: 1 })
  })

  it('is published only while its plan takes ideas, with title and text, and spends no number on a refusal', async () => {
    const city = await aCity(database)
    const person = await aPerson(database, city)
    await aPlan(database, city, { opensAt: '2020-01-01', closesAt: '2020-02-01' })
    const id = await aReadyDraft(person)
    expect(await mustRefuse(publish.execute(person, id))).toMatchObject({
      code: 'phase_not_open',
      closesAt: new Date('2020-02-01T00:00:00Z'),
    })
    const { proposalId } = await mustSucceed(begin(author))
    expect(await mustRefuse(publish.execute(author, proposalId))).toEqual({ code: 'not_complete', missing: ['body'] })
    await mustSucceed(save.execute(author, { proposalId, body: 'Linden.' }))
    expect(await mustSucceed(publish.execute(author, proposalId))).toMatchObject({ number: 1 })
  })

  it('is its author’s alone while it is a draft', async () => {
    const id = await aReadyDraft()
    const others = [
      await aPerson(database, cityId),
      await aPerson(database, cityId, { roles: ['admin'] }),
      await aPerson(database, await aCity(database)),
    ]
    for (const other of others) {
      expect(await mustRefuse(save.execute(other, { proposalId: id, title: 'Meins' }))).toEqual({ code: 'not_found' })
      expect(await mustRefuse(publish.execute(other, id))).toEqual({ code: 'not_found' })
      expect(await mustRefuse(discard.execute(other, id))).toEqual({ code: 'not_found' })
    }
    expect(await stored(id)).toMatchObject({ title: 'Schatten auf dem Schulweg', state: 'draft' })
  })

  it('is no draft any more once it is published', async () => {
    const id = await aReadyDraft()
    await mustSucceed(publish.execute(author, id))
    expect(await mustRefuse(save.execute(author, { proposalId: id, body: 'Anders' }))).toEqual({ code: 'not_a_draft' })
    expect(await mustRefuse(discard.execute(author, id))).toEqual({ code: 'not_a_draft' })
    expect(await mustRefuse(publish.execute(await aPerson(database, cityId), id))).toEqual({ code: 'not_allowed' })
  })

  it('leaves nothing of a draft that was thrown away', async () => {
    const id = await aReadyDraft()
    await mustSucceed(discard.execute(author, id))
    expect(await stored(id)).toMatchObject({
      state: 'discarded',
      subject_state: 'gone',
      title: '',
      body: '',
      body_html: '',
      excerpt: '',
    })
    expect(await mustRefuse(publish.execute(author, id))).toEqual({ code: 'not_found' })
    expect(await mustRefuse(save.execute(author, { proposalId: id, title: 'Doch' }))).toEqual({ code: 'not_found' })
  })

  it('is limited to a handful of drafts at a time, and a repeated press is not one more', async () => {
    const keys = Array.from({ length: MOST_DRAFTS }, () => newId())
    for (const clientKey of keys) await mustSucceed(begin(author, { clientKey }))
    expect(await mustRefuse(begin(author))).toEqual({ code: 'too_many_drafts', limit: MOST_DRAFTS })
    const again = await mustSucceed(begin(author, { clientKey: keys.at(-1) }))
    await mustSucceed(discard.execute(author, again.proposalId))
    await mustSucceed(begin(author))
  })
})
