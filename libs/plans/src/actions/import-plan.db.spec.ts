import { Actor, newId, type CityId } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { createTestDatabase, mustRefuse, mustSucceed, type TestDatabase } from '@tilia/testing'
import { FindDrafts } from '../queries/find-drafts.js'
import { FindPlans } from '../queries/find-plans.js'
import { A_COPIED_PAGE, A_PAGE_IN_ONE_FILE, A_PLAN_PAGE } from '../testing/index.js'
import { AddCommitment } from './add-commitment.js'
import { DropSuggestion } from './drop-suggestion.js'
import { ImportPlan } from './import-plan.js'
import { SavePlan } from './save-plan.js'

describe('importing a plan page', () => {
  let database: TestDatabase
  let importPlan: ImportPlan
  let cityId: CityId
  let staff: Actor

  beforeAll(async () => {
    database = await createTestDatabase()
    importPlan = new ImportPlan(database.unitOfWork)
    cityId = await aCity(database)
    staff = await aPerson(database, cityId, { roles: ['staff'] })
  })
  afterAll(() => database.close())

  const page = (clientKey = newId<string>()) => ({ page: A_PLAN_PAGE, language: 'en', clientKey })
  const draft = async (number: number) => (await new FindDrafts(database.reader).byNumber(staff, number))!

  it('makes a draft that only staff see, with what the page says and what it leaves to a person', async () => {
    const { number } = await mustSucceed(importPlan.execute(staff, page()))
    expect(await new FindPlans(database.reader).byNumber(Actor.visitor(cityId), number)).toBeNull()
    const plan = await draft(number)
    expect(plan).toMatchObject({
      state: 'draft',
      language: 'en',
      draft: {
        jurisdiction: 'Lindenau',
        submittedOn: null,
        periodEnd: '2028-08',
        groupsCount: 5,
        foreword: 'Under the linden tree we decide together.',
        longTermVision: 'Everyone can follow an idea to its end.',
      },
    })
    expect(plan.warnings).toContainEqual({
      field: 'submittedOn',
      asWritten: '2 and December 2026',
      reason: 'date_unreadable',
    })
    expect(plan.suggestions).toMatchObject([{ text: expect.stringContaining('Shade on the ways to school') }])
  })

  it('takes a page copied without its question marks, and proposes the sentences that name commitments', async () => {
    const copied = { page: A_COPIED_PAGE, language: 'de', clientKey: newId<string>() }
    const {
      draft: text,
      warnings,
      suggestions,
    } = await draft((await mustSucceed(importPlan.execute(staff, copied))).number)
    expect(text).toMatchObject({
      jurisdiction: 'Mühlgrund',
      submittedOn: null,
      groupsCount: 13,
      publicMeetingsCount: null,
      longTermVision: 'Jede Akte ist in zwei Schritten zu finden.',
      monitoringBody: 'Die Hochschule im Tal.',
      endorsements: [{ name: 'Grete Amsel', role: 'Vorsitzende', organisation: 'Leseverein Mühlgrund' }],
    })
    expect(warnings).toEqual(
      expect.arrayContaining([
        { field: 'submittedOn', asWritten: '31. Februar 2025', reason: 'date_unreadable' },
        { field: 'periodEnd', asWritten: 'Herbst 2027', reason: 'date_unreadable' },
        { field: 'publicMeetingsCount', asWritten: 'mehr als vier', reason: 'number_unreadable' },
      ]),
    )
    expect(suggestions.map((one) => one.text)).toEqual([
      'Die erste Verpflichtung bringt Anträge in einfacher Sprache.',
      'Die zweite Verpflichtung öffnet das Archiv am Samstag.',
    ])
  })

  it('takes a page that a browser saved in one file, without what stands around it', async () => {
    const saved = { page: A_PAGE_IN_ONE_FILE, language: 'es', clientKey: newId<string>() }
    const { draft: text } = await draft((await mustSucceed(importPlan.execute(staff, saved))).number)
    expect(text).toMatchObject({
      jurisdiction: 'Molino Alto',
      country: 'Uruguay',
      periodEnd: '2026-03',
      groupsCount: 22,
      achievements: 'Las cuentas se publican cada mes.',
      sharingResults: 'En la radio, los martes.',
      mediumTermGoals: null,
    })
  })

  it('settles a warning when a person writes the field, or says that they looked', async () => {
    const { id, number } = await mustSucceed(importPlan.execute(staff, page()))
    const { warnings } = await draft(number)
    const other = warnings.find(({ field }) => field !== 'submittedOn')!.field
    const save = new SavePlan(database.unitOfWork)
    const fields = [
      { key: 'title', text: 'Plan' },
      { key: 'submittedOn', text: '2026-12-02' },
    ]
    const change = { planId: id, fields, endorsements: [], documents: [] }
    await mustSucceed(save.execute(staff, { ...change, revision: 1, settled: [] }))
    const left = (await draft(number)).warnings
    expect(left.map(({ field }) => field)).not.toContain('submittedOn')
    expect(left.map(({ field }) => field)).toContain(other)
    await mustSucceed(save.execute(staff, { ...change, revision: 2, settled: [other] }))
    expect((await draft(number)).warnings.map(({ field }) => field)).not.toContain(other)
  })

  it('proposes sentences as commitments, to take or to leave', async () => {
    const { id, number } = await mustSucceed(importPlan.execute(staff, page()))
    const [suggestion] = (await draft(number)).suggestions
    const fields = [
      { key: 'title', text: 'Shade on the ways to school' },
      { key: 'briefDescription', text: suggestion!.text },
    ]
    const add = new AddCommitment(database.unitOfWork)
    await mustSucceed(add.execute(staff, { planId: id, clientKey: newId(), fields, suggestionId: suggestion!.id }))
    expect((await draft(number)).suggestions).toEqual([])
    const second = await mustSucceed(importPlan.execute(staff, page()))
    const [left] = (await draft(second.number)).suggestions
    await mustSucceed(new DropSuggestion(database.unitOfWork).execute(staff, second.id, left!.id))
    expect((await draft(second.number)).suggestions).toEqual([])
  })

  it('makes one plan of a form that was sent twice at once', async () => {
    const once = page()
    const made = await Promise.all(Array.from({ length: 10 }, () => mustSucceed(importPlan.execute(staff, once))))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
  })

  it('refuses what is no plan page, and anyone but staff', async () => {
    expect(await mustRefuse(importPlan.execute(staff, { ...page(), page: 'Hello.' }))).toEqual({
      code: 'not_a_plan_page',
    })
    const resident = await aPerson(database, cityId)
    expect(await mustRefuse(importPlan.execute(resident, page()))).toEqual({ code: 'not_allowed' })
  })

  it('from the command line makes a draft of the city that was named', async () => {
    const { number } = await mustSucceed(importPlan.executeForOperator(cityId, { page: A_PLAN_PAGE, language: 'en' }))
    expect((await draft(number)).draft.jurisdiction).toBe('Lindenau')
  })
})
