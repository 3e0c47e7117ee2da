import type { ProposalId } from '@tilia/contracts'
import { Actor, PAGE_LIMIT, ROLES, type CityId, type PersonId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { aPlan, aPublishedPlan } from '@tilia/plans/testing'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'
import { aProposal, type ProposalScene } from '../testing/index.js'
import { FindProposal } from './find-proposal.js'
import { FindProposals } from './find-proposals.js'
import { LIST_STANDINGS, type ListFilter } from './list-conditions.js'
import { SORTS, type ListSort } from './list-sorts.js'

describe('the list of ideas', () => {
  let database: TestDatabase
  let find: FindProposals
  let cityId: CityId
  let planId: string
  let authorId: PersonId
  let visitor: Actor

  beforeAll(async () => {
    database = await createTestDatabase()
    find = new FindProposals(database.reader)
  })
  beforeEach(async () => {
    cityId = await aCity(database)
    planId = await aPlan(database, cityId)
    authorId = (await aPerson(database, cityId)).personId
    visitor = Actor.visitor(cityId)
  })
  afterAll(() => database.close())

  const anIdea = (scene: Partial<ProposalScene> = {}) => aProposal(database, { cityId, planId, authorId, ...scene })

  async function ideas(scenes: readonly Partial<ProposalScene>[]): Promise<ProposalId[]> {
    const made: ProposalId[] = []
    for (const scene of scenes) made.push(await anIdea(scene))
    return made
  }

  const ids = async (filter: ListFilter = {}, sort?: ListSort, actor = visitor) =>
    (await find.list(actor, filter, 'de', { first: 50, sort })).items.map(({ id }) => id)

  /** Page by page, as a reader goes. */
  async function walk(sort: ListSort, filter: ListFilter, first: number): Promise<string[]> {
    const walked: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<FindProposals['list']>> = await find.list(visitor, filter, 'de', {
        sort,
        first,
        after,
      })
      walked.push(...page.items.map(({ id }) => id))
      after = page.nextCursor
    } while (after)
    return walked
  }

  it('shows what is public, newest first, and neither drafts nor what was hidden or withdrawn', async () => {
    const [one, two] = await ideas([{}, {}, { state: 'draft' }, { state: 'withdrawn' }, { subjectState: 'hidden' }])
    expect(await ids()).toEqual([two, one])
    expect(await find.count(visitor, {}, 'de')).toBe(2)
  })

  it('is the same for everyone: nobody meets there what is hidden, its author and moderators neither', async () => {
    const title = 'Geheim'
    await ideas([
      { title, subjectState: 'hidden' },
      { title, subjectState: 'hidden', standing: 'accepted' },
      { title, subjectState: 'hidden', state: 'withdrawn' },
      { title, subjectState: 'gone' },
      { title, state: 'draft' },
    ])
    const everyone: Actor[] = [visitor, Actor.machinery(cityId), Actor.person(cityId, { id: authorId })]
    for (const role of ROLES) everyone.push(await aPerson(database, cityId, { roles: [role] }))
    const filters: ListFilter[] = [...LIST_STANDINGS.map((standing) => ({ standing })), {}, { words: 'geheim' }]
    const single = new FindProposal(database.reader)
    for (const actor of everyone) {
      for (const filter of filters) {
        for (const sort of Object.keys(SORTS) as ListSort[]) expect(await ids(filter, sort, actor)).toEqual([])
        expect(await find.count(actor, filter, 'de')).toBe(0)
      }
      expect(await single.similar(actor, title, 'de', null)).toEqual([])
    }
    const open = await anIdea({ title })
    expect(await ids({ words: 'geheim' })).toEqual([open])
    expect((await single.similar(visitor, title, 'de', null)).map(({ id }) => id)).toEqual([open])
  })

  it.each(Object.keys(SORTS) as ListSort[])('is read in the order %s page by page, each idea once', async (sort) => {
    const made = await ideas(
      [3, 0, 3, 9, 3, 0, 1].map((supportCount) => ({ supportCount, title: 'Linden am Weg', body: 'Linden.' })),
    )
    const words = sort === 'best_match' ? 'linden' : null
    const whole = await ids({ words }, sort)
    expect([...whole].sort()).toEqual([...made].sort())
    for (const first of [1, 2, 3, 7]) expect(await walk(sort, { words }, first)).toEqual(whole)
  })

  it('orders by supports, and the newer first among equals', async () => {
    const [few, many, fewButNewer] = await ideas([{ supportCount: 1 }, { supportCount: 5 }, { supportCount: 1 }])
    expect(await ids({}, 'most_supported')).toEqual([many, fewButNewer, few])
    expect(await ids({}, 'oldest')).toEqual([few, many, fewButNewer])
  })

  it('is narrowed by plan, commitment, standing and words, each alone and all together', async () => {
    const other = await aPublishedPlan(database, cityId)
    const { commitmentId } = other.commitments[0]!
    const [plain, accepted, withdrawn, about, tied] = await ideas([
      {},
      { standing: 'accepted' },
      { state: 'withdrawn' },
      { planId: other.planId, aboutCommitmentId: commitmentId, title: 'Kühle Räume', standing: 'accepted' },
      { title: 'Kühle Dächer' },
    ])
    const commitment = { id: commitmentId, tiedIds: [tied!] }
    const { rows } = await database.admin.query('select number from plan where id = $1', [other.planId])
    const planNumber = rows[0].number
    expect(await ids({ standing: 'received' })).toEqual([tied, plain])
    expect(await ids({ standing: 'accepted' })).toEqual([about, accepted])
    expect(await ids({ standing: 'withdrawn' })).toEqual([withdrawn])
    expect(await ids({ planNumber })).toEqual([about])
    expect(await ids({ commitment })).toEqual([tied, about])
    expect(await ids({ areaId: commitmentId })).toEqual([])
    const all: ListFilter = { standing: 'accepted', planNumber, commitment, words: 'kühle' }
    expect(await ids(all)).toEqual([about])
    expect(await find.count(visitor, all, 'de')).toBe(1)
    expect(await ids({ ...all, standing: 'under_review' })).toEqual([])
  })

  it.each([
    [1_000_000_000, PAGE_LIMIT],
    [-5, 1],
    [0, 1],
    [undefined, 20],
  ])('gives no more than a page, asked for %s', async (first, size) => {
    await ideas(Array.from({ length: 52 }, () => ({})))
    const page = await find.list(visitor, {}, 'de', { first })
    expect(page.items).toHaveLength(size)
  })

  it.each(['x', '1.2.3', '-1', '1e3', '99999999999', "1'--", '<script>', '1.x', '٣'])(
    'begins anew after the cursor %j, which is none',
    async (after) => {
      const [one] = await ideas([{}])
      for (const sort of Object.keys(SORTS) as ListSort[]) {
        const page = await find.list(visitor, {}, 'de', { sort, after })
        expect(page.items.map(({ id }) => id)).toEqual([one])
      }
    },
  )

  describe('is searched', () => {
    it('by words of title and text, inflected, begun, without accents, and with a slip of the finger', async () => {
      const [trees, bikes, town] = await ideas([
        { title: 'Mehr Bäume am Schulweg', body: 'Im Sommer ist es heiß.' },
        { title: 'Fahrradbügel am Bahnhof', body: 'Für alle Linien.' },
        { title: 'Más sombra en la plaza', body: 'Un árbol grande, por favor.' },
      ])
      expect(await ids({ words: 'baum' })).toEqual([trees])
      expect(await ids({ words: 'BÄUME' })).toEqual([trees])
      expect(await ids({ words: 'fahrrad' })).toEqual([bikes])
      expect(await ids({ words: 'sommer schul' })).toEqual([trees])
      expect(await ids({ words: 'arbol' })).toEqual([town])
      expect(await ids({ words: 'Fahradbügel' })).toEqual([bikes])
      expect(await ids({ words: 'U-Bahn' })).toEqual([])
    })

    it('with the best match first, a title before a text', async () => {
      const [text, title] = await ideas([
        { title: 'Bänke', body: 'Unter den Linden am Markt.' },
        { title: 'Linden', body: 'Am Markt.' },
      ])
      expect(await ids({ words: 'linden' })).toEqual([title, text])
      expect(await ids({ words: 'linden' }, 'oldest')).toEqual([text, title])
    })

    it('and finds nothing of another city', async () => {
      await ideas([{ title: 'Geheim' }])
      expect(await ids({ words: 'geheim' })).toHaveLength(1)
      const elsewhere = Actor.visitor(await aCity(database))
      expect(await ids({ words: 'geheim' }, undefined, elsewhere)).toEqual([])
      expect(await find.count(elsewhere, { words: 'geheim' }, 'de')).toBe(0)
    })

    it.each([
      `' or 1=1 --`,
      `'; select pg_sleep(10); --`,
      `linden'); drop table proposal; --`,
      '/* linden */ union select',
      '%',
      '%'.repeat(200),
      '_____',
      '*:* & | ! <-> ( ) :',
      'a & | b',
      `'quoted' "unclosed`,
      `back\\slash \\'`,
      '$1 ${x} {{y}}',
      'a '.repeat(100),
      'ab '.repeat(66),
      'x'.repeat(200),
      '🌳🌳 \u202e\ufeff',
      '-linden !linden',
      'or and not',
    ])('by %j as by any words: no error, no other rows, no syntax', async (words) => {
      await ideas([{ title: 'Ganz anderes', body: 'Brücke.' }])
      expect(await ids({ words })).toEqual([])
      const similar = new FindProposal(database.reader)
      expect(await similar.similar(visitor, words, 'de', null)).toEqual([])
    })
  })
})

describe('ideas like one that is being written', () => {
  let database: TestDatabase
  let find: FindProposal

  beforeAll(async () => {
    database = await createTestDatabase()
    find = new FindProposal(database.reader)
  })
  afterAll(() => database.close())

  it('are found by their titles, five at most, the most alike first, and never the same one or a draft', async () => {
    const cityId = await aCity(database)
    const planId = await aPlan(database, cityId)
    const { personId: authorId } = await aPerson(database, cityId)
    const idea = (title: string, more: Partial<ProposalScene> = {}) =>
      aProposal(database, { cityId, planId, authorId, title, ...more })
    const same = await idea('Mehr Schatten auf dem Schulweg')
    for (let i = 0; i < 6; i++) await idea(`Schatten in der ${i}. Straße`)
    await idea('Nachtbus am Donnerstag')
    await idea('Schatten auf dem Schulweg', { state: 'draft' })
    await idea('Schatten auf dem Schulweg', { state: 'withdrawn' })
    const mine = await idea('Schatten auf Schulwegen')
    const similar = await find.similar(Actor.visitor(cityId), 'Schatten auf dem Schulweg', 'de', mine)
    expect(similar).toHaveLength(5)
    expect(similar[0]!.id).toBe(same)
    expect(similar.every(({ title }) => title.includes('Schatten'))).toBe(true)
    expect(await find.similar(Actor.visitor(cityId), 'Quittengelee', 'de', null)).toEqual([])
    expect(await find.similar(Actor.visitor(await aCity(database)), 'Schatten', 'de', null)).toEqual([])
  })
})
