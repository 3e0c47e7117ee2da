import { createTestDatabase, type TestDatabase } from '@tilia/testing'
import { startApi } from '../api.js'
import { queries, queryDocument } from '../documents.js'
import { thingsOf, word, type Thing } from './things.js'
import { aTown, ROLES, type Somebody, type Who } from './town.js'
import { waysOf } from './ways.js'

/** The people of the city; who is elsewhere is never answered anything of it. */
const HERE = ROLES.filter((who) => who !== 'elsewhere')
const MODERATORS: readonly Who[] = ['moderator', 'admin']
const OFFICIALS: readonly Who[] = ['staff', 'admin']

/**
 * The words of things in every state, and who may meet each of them at all, by whatever door. A word with # is the bare id
 * of a thing, answered without its words.
 */
const MAY_MEET: Readonly<Record<string, readonly Who[]>> = {
  idea: HERE,
  withdrawn: HERE,
  draft: ['author'],
  hidden: ['author', ...MODERATORS],
  gone: [],
  answer: HERE,
  hiddenAnswer: ['author', ...MODERATORS],
  remark: HERE,
  retort: HERE,
  whisper: ['author', ...MODERATORS],
  hushed: ['author', ...MODERATORS],
  taken: [],
  beneath: MODERATORS,
  plan: HERE,
  promise: HERE,
  step: HERE,
  sketch: OFFICIALS,
  notion: OFFICIALS,
  unsaid: OFFICIALS,
  rewrite: OFFICIALS,
  area: HERE,
  complaint: MODERATORS,
  sentence: ['author', ...MODERATORS],
  invited: ['admin'],
  act: ['admin'],
  address: ['author'],
  officeAddress: MODERATORS,
}

/**
 * What each question answers to those who may meet it; `word:who,who` where by this door only these do. A question about
 * one thing has a line for each thing that it says anything about; without a line it says nothing, to nobody.
 */
// prettier-ignore
const ANSWERS: Readonly<Record<string, string>> = {
  'acts':                                 'act idea:admin',
  'cities':                               '',
  'city':                                 'area',
  'comment of beneath':                   'beneath hidden:moderator,admin',
  'comment of hushed':                    'hushed#:visitor,unconfirmed,resident,staff hushed idea',
  'comment of remark':                    'idea remark retort whisper#:visitor,unconfirmed,resident,staff whisper',
  'comment of retort':                    'idea remark#:* retort',
  'comment of taken':                     'idea taken#:*',
  'comment of whisper':                   'idea remark#:* whisper#:visitor,unconfirmed,resident,staff whisper',
  'comments of hidden':                   'beneath hidden:moderator,admin',
  'comments of idea':                     'hushed#:visitor,unconfirmed,resident,staff hushed idea remark retort taken#:* whisper#:visitor,unconfirmed,resident,staff whisper',
  'commitment of notion':                 'notion plan:staff,admin promise:staff,admin step:staff,admin unsaid',
  'commitment of promise':                'idea notion plan promise step unsaid',
  'commitmentDraft of notion':            'notion',
  'commitmentDraft of promise':           'promise#:staff,admin rewrite step:staff,admin unsaid',
  'commitments':                          'notion plan promise step unsaid',
  'digestSetting':                        '',
  'invitation of invited':              'invited',
  'invitations':                          'invited',
  'mailedLink':                           '',
  'moderationDecision of hidden':         'hidden#:* sentence',
  'moderationDecision of hushed':         'hushed#:* sentence',
  'moderationDecisions of hidden':        'hidden#:moderator,admin sentence:moderator,admin',
  'moderationDecisions of hushed':        'hushed#:moderator,admin sentence:moderator,admin',
  'myProposals':                          'answer:author draft hidden:author hiddenAnswer:author idea:author plan:author promise:author step:author withdrawn:author',
  'notifications':                        'draft hidden:author idea:author,moderator plan:author,moderator promise:author,moderator withdrawn:author,moderator',
  'peopleWithRoles':                      'officeAddress:admin',
  'personWithRoles of the moderator':     'officeAddress:admin',
  'plan of plan':                         'notion plan promise step unsaid',
  'plan of sketch':                       'sketch',
  'planDraft of plan':                    'notion plan:staff,admin promise#:staff,admin rewrite step:staff,admin unsaid',
  'planDraft of sketch':                  'sketch',
  'planVersion of plan':                  'plan',
  'plans':                                'notion plan promise sketch step unsaid',
  'proposal of hidden':                   'beneath hidden hiddenAnswer notion:admin plan:author,moderator,admin promise:author,moderator,admin step:author,moderator,admin unsaid:admin',
  'proposal of idea':                     'answer hushed#:visitor,unconfirmed,resident,staff hushed idea notion plan promise remark step taken#:* unsaid',
  'proposal of withdrawn':                'notion plan promise step unsaid withdrawn',
  'proposalDraft of draft':               'draft plan:author promise:author step:author',
  'proposalPlace of gone':                'gone#:*',
  'proposalPlace of hidden':              'hidden#:*',
  'proposalVersion of hidden':            'hidden',
  'proposalVersion of idea':              'idea',
  'proposalVersion of withdrawn':         'withdrawn',
  'proposals for promise':                'answer idea notion plan promise step unsaid',
  'proposals in plan':                    'answer idea notion plan promise step unsaid',
  'proposals that are received':          'answer idea notion plan promise step unsaid',
  'proposals that are withdrawn':         'notion plan promise step unsaid withdrawn',
  'proposals with the words of idea':     'answer idea notion plan promise step unsaid',
  'proposals':                            'answer idea notion plan promise step unsaid',
  'replies of remark':                    'idea remark#:* retort whisper#:visitor,unconfirmed,resident,staff whisper',
  'reportedSubjectCount':                 '',
  'reportedSubjects':                     'complaint idea:moderator,admin',
  'similarProposals of idea':             'answer hushed#:visitor,unconfirmed,resident,staff hushed idea notion plan promise remark step taken#:* unsaid',
  'subject of beneath':                   'beneath',
  'subject of draft':                     'draft',
  'subject of hidden':                    'hidden',
  'subject of hushed':                    'hushed',
  'subject of idea':                      'idea',
  'subject of notion':                    'notion',
  'subject of plan':                      'plan',
  'subject of promise':                   'promise',
  'subject of remark':                    'remark',
  'subject of retort':                    'retort',
  'subject of sketch':                    'sketch',
  'subject of step':                      'step',
  'subject of unsaid':                    'unsaid',
  'subject of whisper':                   'whisper',
  'subject of withdrawn':                 'withdrawn',
  'viewer':                               'address officeAddress:moderator',
  'viewerFollows':                        'idea:author,moderator plan:author,moderator promise:author,moderator withdrawn:author,moderator',
}

/** How many fields deep an answer is looked through, where four would cost too much. */
const DEPTH: Readonly<Record<string, number>> = { commitments: 3, myProposals: 3, proposals: 3 }

describe('who sees what', () => {
  let database: TestDatabase
  let api: Awaited<ReturnType<typeof startApi>>
  let people: Record<Who, Somebody>
  let things: Record<string, Thing>

  beforeAll(async () => {
    database = await createTestDatabase()
    const town = await aTown(database)
    people = await town.everyone()
    things = await thingsOf(database, town, people)
    api = await startApi(database)
  })
  afterAll(async () => {
    await api.close()
    await database.close()
  })

  /** The words that stand in an answer, and the bare ids of things whose words do not. */
  async function seenBy(who: Who, name: string, variables: Record<string, unknown>): Promise<string[]> {
    const { data, errors } = await api.ask(people[who], queryDocument(name, DEPTH[name] ?? 4), variables)
    if (errors) throw new Error(`${name} for ${who}: ${JSON.stringify(errors)}`)
    const said = JSON.stringify(data).toLowerCase()
    const words = Object.keys(MAY_MEET).filter((known) => said.includes(word(known).toLowerCase()))
    const bare = Object.entries(things).filter(([thing, { id }]) => said.includes(id) && !words.includes(thing))
    return [...words, ...bare.map(([thing]) => `${thing}#`)].sort()
  }

  /** The word alone where all met it who may. */
  function cellOf(met: string, by: readonly Who[]): string {
    const same = (others: readonly Who[] = []) => String(others.toSorted()) === String(by.toSorted())
    return same(MAY_MEET[met]) ? met : `${met}:${same(HERE) ? '*' : by.join(',')}`
  }

  it('is said of every question that the schema has', () => {
    const said = new Set(Object.keys(ANSWERS).map((line) => line.split(' ')[0]))
    expect(queries.map(({ name }) => name).filter((name) => !said.has(name))).toEqual([])
    expect([...said].filter((name) => !queries.some((query) => query.name === name))).toEqual([])
  })

  it('is said of at least twenty thousand cells: a way to ask, a person, a word that could be answered', () => {
    const ways = queries.flatMap(({ name }) => waysOf(name, things, people)).length
    const words = Object.keys(MAY_MEET).length + Object.keys(things).length
    expect(ways * ROLES.length * words).toBeGreaterThan(20_000)
  })

  it.each(queries.map(({ name }) => name))('%s', async (name) => {
    const found: Record<string, string> = {}
    for (const [title, variables] of waysOf(name, things, people)) {
      const seen = new Map<string, Who[]>()
      for (const who of ROLES)
        for (const met of await seenBy(who, name, variables)) seen.set(met, [...(seen.get(met) ?? []), who])
      const line = [...seen]
        .sort()
        .map(([met, by]) => cellOf(met, by))
        .join(' ')
      if (line || !title.includes(' ')) found[title] = line
    }
    const mine = Object.fromEntries(Object.entries(ANSWERS).filter(([line]) => line.split(' ')[0] === name))
    expect(found).toEqual(mine)
  })
})
