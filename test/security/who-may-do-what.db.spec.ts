import { newId } from '@tilia/kernel'
import { aSession } from '@tilia/identity/testing'
import { A_PLAN_PAGE, aMilestone } from '@tilia/plans/testing'
import { aTie } from '@tilia/links/testing'
import { createTestDatabase, type TestDatabase } from '@tilia/testing'
import { startApi } from '../api.js'
import { mutationDocument, mutations } from '../documents.js'
import { aTown, PASSWORD, ROLES, type Somebody, type Town, type Who } from './town.js'

/** What came of it, in one letter. */
const LETTERS: Readonly<Record<string, string>> = {
  not_signed_in: 's', // nobody is signed in
  not_confirmed: 'c', // the address is not confirmed yet
  not_allowed: 'a', // they see it, but it is not for them
  not_found: 'f', // they do not even see that it is there
  link_not_valid: 'l', // a mailed link decides, not who presses it
  stop_link_broken: 'l',
}
const DONE = '+'

type Input = (scene: Scene) => Promise<object> | object | null

/** What every mutation answers to everyone: one line a mutation, one column a kind of person (see ROLES). */
const MAY: Readonly<Record<string, readonly [outcomes: string, input: Input]>> = {
  //                              visitor  unconfirmed  resident  author  moderator  staff  admin  elsewhere
  acceptInvitation:             ['l l l l l l l l', () => ({ token: 'x'.repeat(43), password: PASSWORD })],
  changeAddress:                ['l l l l l l l l', () => ({ token: 'x'.repeat(43), password: PASSWORD })],
  confirmAddress:               ['l l l l l l l l', () => ({ token: 'x'.repeat(43), password: PASSWORD })],
  resetPassword:                ['l l l l l l l l', () => ({ token: 'x'.repeat(43), password: PASSWORD })],
  confirmSubscription:          ['l l l l l l l l', () => ({ token: 'x'.repeat(43) })],
  stopDigest:                   ['l l l l l l l l', () => ({ token: 'x'.repeat(44) })],

  register:                     ['+ + + + + + + +', ({ email }) => ({ email, password: PASSWORD, clientKey: newId() })],
  signIn:                       ['+ + + + + + + +', ({ me, author }) => ({ email: (me.person?.roles.includes('admin') ? me : author).person!.email, password: PASSWORD })],
  requestPasswordReset:         ['+ + + + + + + +', ({ email }) => ({ email })],
  resendConfirmation:           ['+ + + + + + + +', ({ email }) => ({ email })],
  subscribe:                    ['+ + + + + + + +', ({ email }) => ({ address: email, rhythm: 'weekly' })],
  signOut:                      ['+ + + + + + + +', () => null],

  chooseDisplayName:            ['s + + + + + + +', () => ({ displayName: 'Ana Lindner' })],
  chooseLanguage:               ['s + + + + + + +', () => ({ locale: 'en' })],
  setDigest:                    ['s + + + + + + +', () => ({ rhythm: 'daily', cityNews: false })],
  changePassword:               ['s + + + + + + +', () => ({ password: PASSWORD, newPassword: 'violin-7-breakfast' })],
  requestAddressChange:         ['s c + + + + + +', ({ email }) => ({ email, password: PASSWORD })],
  gatherMyData:                 ['s + + + + + + +', () => ({ password: PASSWORD })],
  deleteAccount:                ['s + + + + + + +', () => ({ password: PASSWORD, contributions: 'keep' })],
  revokeOtherSessions:          ['s + + + + + + +', () => null],
  revokeSession:                ['s f f + f f f f', async ({ sessionOfAuthor }) => ({ sessionId: await sessionOfAuthor() })],
  markNotificationsRead:        ['s + + + + + + +', () => ({ ids: [newId()] })],
  markNotificationsReadThrough: ['s + + + + + + +', () => ({ throughId: newId() })],

  draftProposal:                ['s + + + + + + f', ({ planId }) => ({ clientKey: newId(), title: 'Schatten', planId })],
  saveDraft:                    ['s f f + f f f f', async ({ idea }) => ({ proposalId: await idea({ state: 'draft' }), title: 'Anders' })],
  discardDraft:                 ['s f f + f f f f', async ({ idea }) => ({ proposalId: await idea({ state: 'draft' }) })],
  publishProposal:              ['s c f + f f f f', async ({ idea }) => ({ proposalId: await idea({ state: 'draft', body: 'Linden werfen Schatten. '.repeat(5) }) })],
  correctProposal:              ['s c a + a a a f', async ({ idea }) => ({ proposalId: await idea(), title: 'Mehr Schatten auf dem Schulweg', body: 'Linden werfen Schatten. '.repeat(5), version: 1 })],
  withdrawProposal:             ['s c a + a a a f', async ({ idea }) => ({ proposalId: await idea(), reason: 'Das hat sich erledigt.' })],
  supportProposal:              ['s c + + + + + f', async ({ idea }) => ({ proposalId: await idea() })],
  withdrawSupport:              ['s + + + + + + f', async ({ idea }) => ({ proposalId: await idea() })],
  answerProposal:               ['s c a a a + + f', async ({ idea }) => ({ proposalId: await idea(), body: 'Das machen wir.', clientKey: newId(), seen: 0, standing: 'accepted' })],

  writeComment:                 ['s c + + + + + f', async ({ idea }) => ({ subjectId: await idea(), body: 'Gut.', clientKey: newId() })],
  correctComment:               ['s c a + a a a f', async ({ comment }) => ({ commentId: await comment(), body: 'Besser.' })],
  removeComment:                ['s f f + f f f f', async ({ comment }) => ({ commentId: await comment() })],

  followSubject:                ['s c + + + + + f', async ({ idea }) => ({ subjectId: await idea() })],
  unfollowSubject:              ['s + + + + + + f', async ({ idea }) => ({ subjectId: await idea() })],
  reportSubject:                ['+ + + + + + + f', async ({ idea }) => ({ subjectId: await idea(), reason: 'respect' })],
  decideAboutSubject:           ['s c a a + a + f', async ({ idea }) => ({ subjectId: await idea(), verb: 'hide', rule: 'respect', sentence: 'Bitte ohne Namen.' })],
  tieSubjects:                  ['s c a a a + + f', async ({ idea, commitment }) => ({ kind: 'informs', fromId: await idea(), toId: await commitment() })],
  undoTie:                      ['s c a a a + + f', async ({ tie }) => ({ linkId: await tie(), reason: 'War ein Versehen.' })],

  createPlan:                   ['s c a a a + + +', () => ({ clientKey: newId(), title: 'Plan 2027', language: 'de' })],
  importPlan:                   ['s c a a a + + +', () => ({ clientKey: newId(), page: A_PLAN_PAGE, language: 'en' })],
  savePlan:                     ['s c a a a + + f', ({ planId }) => ({ planId, fields: [{ key: 'title', text: 'Plan' }], documents: [], endorsements: [], settled: [], revision: 1 })],
  publishPlan:                  ['s c a a a + + f', async ({ commitment, planId }) => (await commitment('draft'), { planId, note: 'Eine Zusage ist dazugekommen.' })],
  closePlan:                    ['s c a a a + + f', ({ planId }) => ({ planId })],
  dropSuggestion:               ['s c a a a + + f', ({ planId }) => ({ planId, suggestionId: newId() })],
  openRound:                    ['s c a a a + + f', ({ planWithoutRound }) => planWithoutRound().then((planId) => ({ planId, opensAt: '2098-01-01T00:00', closesAt: '2099-01-01T00:00' }))],
  moveRound:                    ['s c a a a + + f', ({ planId }) => ({ planId, opensAt: '2020-01-01T00:00', closesAt: '2099-06-01T00:00', reason: 'Weil es noch Ferien sind.' })],
  addCommitment:                ['s c a a a + + f', ({ planId }) => ({ planId, clientKey: newId(), fields: [{ key: 'title', text: 'Zusage' }] })],
  addCommitments:               ['s c a a a + + f', ({ planId }) => ({ planId, clientKey: newId(), csv: 'title\nZusage\n' })],
  saveCommitment:               ['s c a a a + + f', async ({ commitment }) => ({ commitmentId: await commitment(), revision: 1, fields: [{ key: 'title', text: 'Anders' }] })],
  removeCommitment:             ['s c f f f + + f', async ({ commitment }) => ({ commitmentId: await commitment('draft') })],
  dropCommitment:               ['s c a a a + + f', async ({ commitment }) => ({ commitmentId: await commitment(), reason: 'Der Rat hat es anders beschlossen.' })],
  addMilestone:                 ['s c a a a + + f', async ({ commitment }) => ({ commitmentId: await commitment(), clientKey: newId(), fields: [{ key: 'title', text: 'Schritt' }] })],
  saveMilestone:                ['s c a a a + + f', async ({ milestone }) => ({ milestoneId: await milestone(), revision: 1, fields: [{ key: 'title', text: 'Anders' }] })],
  removeMilestone:              ['s c f f f + + f', async ({ milestone }) => ({ milestoneId: await milestone('draft') })],
  dropMilestone:                ['s c a a a + + f', async ({ milestone }) => ({ milestoneId: await milestone(), reason: 'Der Rat hat es anders beschlossen.' })],
  moveMilestone:                ['s c a a a + + f', async ({ milestone }) => ({ milestoneId: await milestone(), toDate: '2099-05', reason: 'Die Ausschreibung blieb ohne Angebot.' })],
  postProgress:                 ['s c a a a + + f', async ({ commitment }) => ({ clientKey: newId(), commitmentId: await commitment(), reportedOn: '2026-01-01', completion: 'limited', body: 'Es geht voran.', evidence: [] })],

  invite:                       ['s c a a a a + +', ({ email }) => ({ email, roles: ['staff'], password: PASSWORD })],
  withdrawInvitation:           ['s c a a a a + f', async ({ invitation }) => ({ invitationId: await invitation() })],
  grantRole:                    ['s c a a a a + f', async ({ other }) => ({ personId: await other(), role: 'staff', password: PASSWORD })],
  revokeRole:                   ['s c a a a a + f', async ({ other }) => ({ personId: await other('staff'), role: 'staff', password: PASSWORD })],
  addArea:                      ['s c a a a a + +', () => ({ name: `Nordstadt ${newId()}` })],
  renameArea:                   ['s c a a a a + f', async ({ area }) => ({ areaId: await area(), name: `Südstadt ${newId()}` })],
  retireArea:                   ['s c a a a a + f', async ({ area }) => ({ areaId: await area() })],
  changeCitySettings:           ['s c a a a a + +', () => ({ name: 'Lindenau', languages: ['de', 'en'], defaultLanguage: 'de', timeZone: 'Europe/Berlin', accentColour: '#14532d', secondColour: '#be185d' })],
} // prettier-ignore

/** What a case may need: made when it is asked for, and for that case alone. */
function sceneOf(database: TestDatabase, town: Town, me: Somebody, author: Somebody, planId: string) {
  const authorId = author.person!.personId
  const plan = planId as Awaited<ReturnType<Town['aPlan']>>
  const commitment = (state: 'draft' | 'published' = 'published') => town.aCommitment(plan, 'Kühle Wege', state)
  const idea = (scene: Parameters<Town['anIdea']>[2] = {}) => town.anIdea(authorId, planId, scene)
  const insert = async (sql: string, values: readonly unknown[]) => {
    const id = newId()
    await database.admin.query(sql, [town.cityId, id, ...values])
    return id
  }
  return {
    me,
    author,
    planId,
    email: `${newId()}@example.org`,
    idea,
    commitment,
    comment: async () => town.aComment(await idea(), author.person!, 'Gut.'),
    milestone: async (state: 'draft' | 'published' = 'published') =>
      aMilestone(database, town.cityId, await commitment(), { title: 'Beginn', endDate: '2099-03' }, state),
    tie: async () =>
      aTie(database, { cityId: town.cityId, fromId: await idea(), toId: await commitment(), by: authorId }),
    planWithoutRound: () => town.aPlan(null),
    other: async (kind: Who = 'resident') => (await town.somebody(kind)).person!.personId,
    sessionOfAuthor: async () => {
      await aSession(database, author.person!) // in a second browser
      const { rows } = await database.admin.query('select id from session where person_id = $1 order by id desc', [
        authorId,
      ])
      return rows[0].id as string
    },
    invitation: () =>
      insert(
        `insert into invitation (city_id, id, email, roles, locale, invited_by, expires_at)
         values ($1, $2, $3, '{staff}', 'de', $4, now() + interval '1 day')`,
        [`${newId()}@example.org`, town.founder.personId],
      ),
    area: () => insert('insert into area (city_id, id, name) values ($1, $2, $3)', [`Weststadt ${newId()}`]),
  }
}

type Scene = ReturnType<typeof sceneOf>

describe('who may do what', () => {
  let database: TestDatabase
  let api: Awaited<ReturnType<typeof startApi>>
  let town: Town

  beforeAll(async () => {
    database = await createTestDatabase()
    town = await aTown(database)
    api = await startApi(database)
  })
  afterAll(async () => {
    await api.close()
    await database.close()
  })

  it('is said of every mutation that the schema has, and of no other', () => {
    expect(Object.keys(MAY).sort()).toEqual(mutations.map(({ name }) => name).sort())
  })

  /** All that a mutation could have written, as counts: what was refused has not moved them. */
  async function written(): Promise<string> {
    const { rows } = await database.admin.query(
      `select string_agg(relname || ':' || (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I', relname), false, true, '')))[1]::text, ' ' order by relname) as counts
       from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    )
    return rows[0].counts
  }

  it.each(Object.entries(MAY))('%s', async (mutation, [outcomes, input]) => {
    const everyone = await town.everyone()
    const letters: string[] = []
    for (const who of ROLES) {
      const [me, planId] = [everyone[who], await town.aPlan()]
      const given = await input(sceneOf(database, town, me, everyone.author, planId))
      const before = await written()
      const { data, errors } = await api.ask<Record<string, { code?: string }>>(
        me,
        mutationDocument(mutation),
        given ? { input: given } : {},
      )
      const code = data?.[mutation]?.code
      letters.push(errors ? JSON.stringify(errors) : code ? (LETTERS[code] ?? JSON.stringify(data[mutation])) : DONE)
      if (code) expect([who, await written()]).toEqual([who, before])
    }
    expect(letters.join(' ')).toBe(outcomes)
  })
})
