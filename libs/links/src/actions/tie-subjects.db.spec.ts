import { Actor, newId, type CityId, type PersonId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { aCommitment, aPublishedPlan } from '@tilia/plans/testing'
import { aProposal } from '@tilia/proposals/testing'
import { createTestDatabase, mustRefuse, mustSucceed, type TestDatabase } from '@tilia/testing'
import { FindTied } from '../queries/find-tied.js'
import { TieSubjects, type Tie } from './tie-subjects.js'
import { UndoTie } from './undo-tie.js'

type Person = Actor & { readonly personId: PersonId }

describe('tying an idea to a commitment', () => {
  let database: TestDatabase
  let tie: TieSubjects
  let undo: UndoTie
  let cityId: CityId
  let staff: Person
  let ends: Tie

  beforeAll(async () => {
    database = await createTestDatabase()
    tie = new TieSubjects(database.unitOfWork)
    undo = new UndoTie(database.unitOfWork)
  })
  beforeEach(async () => {
    cityId = await aCity(database)
    staff = await aPerson(database, cityId, { roles: ['staff'] })
    const { planId, commitments } = await aPublishedPlan(database, cityId)
    const fromId = await aProposal(database, { cityId, planId, authorId: staff.personId })
    ends = { kind: 'informs', fromId, toId: commitments[0]!.commitmentId, note: 'Daraus wird die Karte.' }
  })
  afterAll(() => database.close())

  const stored = async () =>
    (
      await database.admin.query(
        `select note, undone_reason, tied_by = $2 as mine from link where city_id = $1 order by id`,
        [cityId, staff.personId],
      )
    ).rows
  const told = async (type: string) =>
    (
      await database.admin.query('select payload from outbox where city_id = $1 and type = $2', [cityId, type])
    ).rows.map(({ payload }) => payload)
  const acts = async () =>
    (await database.admin.query('select verb from act where city_id = $1 order by id', [cityId])).rows.map(
      ({ verb }) => verb,
    )

  it('is one tie, however many officials tie it at once, and is told and recorded once', async () => {
    const officials = await Promise.all(
      Array.from({ length: 50 }, () => aPerson(database, cityId, { roles: ['staff'] })),
    )
    const outcomes = await Promise.all(officials.map((official) => mustSucceed(tie.execute(official, ends))))
    expect(outcomes.filter(({ changed }) => changed)).toHaveLength(1)
    expect(new Set(outcomes.map(({ linkId }) => linkId)).size).toBe(1)
    const { linkId } = outcomes[0]!
    expect(await stored()).toHaveLength(1)
    expect(await told('links.tied.v1')).toEqual([{ linkId, kind: 'informs', fromId: ends.fromId, toId: ends.toId }])
    expect(await acts()).toEqual(['link_tied'])
  })

  it('is undone once with a public reason, stays on record, and can be made anew', async () => {
    const { linkId } = await mustSucceed(tie.execute(staff, ends))
    const undone = await Promise.all(
      Array.from({ length: 20 }, () => mustSucceed(undo.execute(staff, { linkId, reason: 'Verwechselt.' }))),
    )
    expect(undone.filter(({ changed }) => changed)).toHaveLength(1)
    expect(await told('links.undone.v1')).toEqual([{ linkId, kind: 'informs', fromId: ends.fromId, toId: ends.toId }])
    const again = await mustSucceed(tie.execute(staff, { ...ends, note: null }))
    expect(again).toMatchObject({ changed: true })
    expect(again.linkId).not.toBe(linkId)
    expect(await stored()).toEqual([
      { note: 'Daraus wird die Karte.', undone_reason: 'Verwechselt.', mine: true },
      { note: null, undone_reason: null, mine: true },
    ])
    expect(await acts()).toEqual(['link_tied', 'link_undone', 'link_tied'])
  })

  it('stays one while officials tie and undo it over and over', async () => {
    const officials = await Promise.all(
      Array.from({ length: 10 }, () => aPerson(database, cityId, { roles: ['staff'] })),
    )
    await Promise.all(
      officials.map(async (official) => {
        for (let round = 0; round < 5; round++) {
          const tied = await tie.execute(official, ends)
          if (tied.ok) await mustSucceed(undo.execute(official, { linkId: tied.value.linkId, reason: 'Hin und her.' }))
          else expect(tied.refusal.code).toBe('conflict')
        }
      }),
    )
    const { rows } = await database.admin.query(
      'select count(*) filter (where undone_at is null)::int as live, count(*)::int as all from link where city_id = $1',
      [cityId],
    )
    expect(rows[0].live).toBe(0)
    expect(await told('links.tied.v1')).toHaveLength(rows[0].all)
    expect(await told('links.undone.v1')).toHaveLength(rows[0].all)
  })

  it('is for staff and admins alone', async () => {
    const { linkId } = await mustSucceed(tie.execute(staff, ends))
    const refusals = [
      [await aPerson(database, cityId), 'not_allowed'],
      [await aPerson(database, cityId, { roles: ['moderator'] }), 'not_allowed'],
      [Actor.visitor(cityId), 'not_signed_in'],
      [await aPerson(database, cityId, { roles: ['staff'], confirmed: false }), 'not_confirmed'],
      [await aPerson(database, await aCity(database), { roles: ['admin'] }), 'not_found'],
    ] as const
    for (const [actor, code] of refusals) {
      expect(await mustRefuse(tie.execute(actor, ends))).toEqual({ code })
      expect(await mustRefuse(undo.execute(actor, { linkId, reason: 'Weg.' }))).toEqual({ code })
    }
    await mustSucceed(undo.execute(await aPerson(database, cityId, { roles: ['admin'] }), { linkId, reason: 'Weg.' }))
  })

  it('finds only ends that everyone sees, of the right kind', async () => {
    const { planId } = await aPublishedPlan(database, cityId)
    const secret = await aCommitment(database, cityId, planId, { title: 'Entwurf' }, 'draft')
    const hidden = await aProposal(database, { cityId, planId, authorId: staff.personId, subjectState: 'hidden' })
    const attempt = (more: Partial<Tie>) => mustRefuse(tie.execute(staff, { ...ends, ...more }))
    expect(await attempt({ toId: secret })).toEqual({ code: 'not_found' })
    expect(await attempt({ fromId: hidden })).toEqual({ code: 'not_found' })
    expect(await attempt({ toId: newId() })).toEqual({ code: 'not_found' })
    expect(await attempt({ toId: planId })).toEqual({ code: 'does_not_fit' })
    expect(await attempt({ fromId: ends.toId, toId: ends.fromId })).toEqual({ code: 'does_not_fit' })
    expect(await stored()).toEqual([])
  })

  it('cannot lead into another city: the database refuses it, whoever writes', async () => {
    const elsewhere = await aCity(database)
    const insert = database.admin.query(
      `insert into link (city_id, id, kind, from_id, to_id, source, tied_by) values ($1, $2, 'informs', $3, $4, 'web', $5)`,
      [elsewhere, newId(), ends.fromId, ends.toId, staff.personId],
    )
    await expect(insert).rejects.toThrow(/foreign key/)
  })

  it('is found by lists that filter by the commitment, until it is undone', async () => {
    const tied = new FindTied(database.reader)
    const visitor = Actor.visitor(cityId)
    const { linkId } = await mustSucceed(tie.execute(staff, ends))
    expect(await tied.tiedTo(visitor, ends.toId)).toEqual([ends.fromId])
    expect(await tied.tiedTo(Actor.visitor(await aCity(database)), ends.toId)).toEqual([])
    await mustSucceed(undo.execute(staff, { linkId, reason: 'Weg.' }))
    expect(await tied.tiedTo(visitor, ends.toId)).toEqual([])
  })
})

describe('the key of a tie', () => {
  it('is what makes it one: without it, in a database to throw away, nothing is tied at all rather than twice', async () => {
    const database = await createTestDatabase()
    try {
      const cityId = await aCity(database)
      const staff = await aPerson(database, cityId, { roles: ['staff'] })
      const { planId, commitments } = await aPublishedPlan(database, cityId)
      const fromId = await aProposal(database, { cityId, planId, authorId: staff.personId })
      await database.admin.query('drop index link_once')
      const tie = new TieSubjects(database.unitOfWork)
      const ends = { kind: 'informs', fromId, toId: commitments[0]!.commitmentId, note: null } as const
      await expect(tie.execute(staff, ends)).rejects.toThrow(/no unique or exclusion constraint/)
    } finally {
      await database.close()
    }
  })
})
