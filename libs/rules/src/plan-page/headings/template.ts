import type { Concept } from '../lexicon/concept.js'
import { SECTIONS, type SectionKey } from '../plan-page.js'

/** Headings that hold other headings, or something else than an answer in running text. */
export type OtherHeading =
  | 'visionGroup'
  | 'engagementGroup'
  | 'groupsCount'
  | 'publicMeetingsCount'
  | 'endorsements'
  | 'commitments'
  | 'documents'
  | 'comments'
  | 'commentForm'
export type HeadingKey = SectionKey | OtherHeading

/** One heading of the template: which concepts speak for it, and which say that it is another. */
export interface TemplateRow {
  readonly key: HeadingKey
  readonly signs: Readonly<Partial<Record<Concept, number>>>
  readonly against: Readonly<Partial<Record<Concept, number>>>
  /** Longest heading in words; the words of the last rows are too common to be trusted in a sentence. */
  readonly words: number
}

function row(
  key: HeadingKey,
  signs: TemplateRow['signs'],
  against: TemplateRow['against'] = {},
  words = 60,
): TemplateRow {
  return { key, signs, against, words }
}

/**
 * The OGP Local template after its fact box, in the order in which all pages follow it. Signs that add up to 1 name a
 * heading beyond doubt; less is enough where its place and its shape agree.
 */
export const TEMPLATE: readonly TemplateRow[] = [
  row('foreword', { foreword: 1 }, { date: 0.7, plan: 0.4, comment: 1, contribute: 0.3, monitor: 0.5 }, 9),
  row(
    'visionGroup',
    { challenge: 0.4, opportunity: 0.6, vision: 0.4, strategic: 0.2 },
    { contribute: 0.6, coordinate: 0.6, improve: 0.5, longTerm: 0.4, engage: 0.4 },
    16,
  ),
  row(
    'longTermVision',
    { vision: 0.7, longTerm: 0.6, future: 0.65 },
    { opportunity: 0.6, contribute: 0.8, coordinate: 0.5, engage: 0.3, policy: 0.3, mediumTerm: 0.8, achievement: 0.2 },
  ),
  row(
    'achievements',
    { achievement: 0.7, soFar: 0.5, reform: 0.3, done: 0.5, progress: 0.2 },
    {
      contribute: 0.7,
      vision: 0.6,
      goal: 0.5,
      mediumTerm: 0.6,
      challenge: 0.4,
      monitor: 0.3,
      meeting: 0.5,
      check: 0.4,
      longTerm: 0.4,
    },
  ),
  row(
    'challenges',
    { challenge: 0.8, improve: 0.75, current: 0.1 },
    { opportunity: 0.6, vision: 0.3, contribute: 0.6, achievement: 0.3, goal: 0.2 },
  ),
  row(
    'mediumTermGoals',
    { mediumTerm: 0.7, goal: 0.5, attain: 0.1 },
    { contribute: 0.7, challenge: 0.3, longTerm: 0.4, overall: 0.3, administration: 0.05, strategic: 0.2, vision: 0.3 },
  ),
  row(
    'contributionToVision',
    { contribute: 0.5, vision: 0.4, plan: 0.3, strategic: 0.2, attain: 0.1 },
    { policy: 0.4, overall: 0.4, coordinate: 0.5, current: 0.2, engage: 0.3, nonGovernment: 0.4, endorse: 0.1 },
  ),
  row(
    'contributionToPolicy',
    {
      contribute: 0.4,
      policy: 0.5,
      overall: 0.2,
      administration: 0.2,
      current: 0.2,
      vision: 0.2,
      strategic: 0.1,
      goal: 0.1,
    },
    { plan: 0.15, coordinate: 0.5, nonGovernment: 0.5, mediumTerm: 0.5, monitor: 0.3 },
  ),
  row(
    'engagementGroup',
    { engage: 0.5, coordinate: 0.5, vision: 0.2, strategic: 0.1 },
    {
      arrangement: 0.5,
      institution: 0.3,
      contribute: 0.4,
      who: 0.5,
      diversity: 0.5,
      space: 0.4,
      between: 0.5,
      howMany: 0.5,
    },
    22,
  ),
  row(
    'responsibleInstitutions',
    { institution: 0.4, responsible: 0.6, implement: 0.2, request: 0.1, plan: 0.1 },
    {
      coordinate: 0.6,
      arrangement: 0.3,
      monitor: 0.5,
      endorse: 0.2,
      regular: 0.4,
      check: 0.4,
      contact: 0.4,
      between: 0.4,
      independent: 0.4,
    },
  ),
  row(
    'coordination',
    { coordinate: 0.7, arrangement: 0.4, between: 0.4, institution: 0.3, collaborate: 0.3, implement: 0.1 },
    {
      engage: 0.4,
      vision: 0.5,
      nonGovernment: 0.3,
      civilSociety: 0.3,
      space: 0.2,
      monitor: 0.4,
      continue: 0.3,
      check: 0.3,
      regular: 0.3,
    },
  ),
  row(
    'spaces',
    { space: 0.6, online: 0.4, coCreation: 0.2, civilSociety: 0.2, collaborate: 0.2 },
    {
      diversity: 0.8,
      howMany: 0.9,
      who: 0.5,
      monitor: 0.4,
      continue: 0.4,
      endorse: 0.2,
      between: 0.3,
      contribute: 0.2,
    },
  ),
  row('diversityMeasures', { diversity: 0.9, measure: 0.2, space: 0.1 }, { endorse: 0.1, monitor: 0.4, howMany: 0.4 }),
  row(
    'participants',
    { who: 0.5, participate: 0.5, space: 0.1, coCreation: 0.1 },
    {
      howMany: 0.9,
      diversity: 0.6,
      monitor: 0.6,
      responsible: 0.5,
      contact: 0.4,
      endorse: 0.3,
      continue: 0.4,
      nonGovernment: 0.1,
      contribute: 0.2,
      coordinate: 0.5,
      arrangement: 0.4,
      engage: 0.0,
    },
  ),
  row(
    'groupsCount',
    { howMany: 0.5, group: 0.5, participate: 0.2 },
    { meeting: 0.8, monitor: 0.4, endorse: 0.4, comment: 0.8, commitment: 0.5 },
  ),
  row(
    'publicMeetingsCount',
    { howMany: 0.5, meeting: 0.5, public: 0.2, coCreation: 0.1 },
    { diversity: 0.3, monitor: 0.4, comment: 0.8, regular: 0.3 },
  ),
  row(
    'continuingCollaboration',
    { continue: 0.6, collaborate: 0.4, stakeholder: 0.2, nonGovernment: 0.1, implement: 0.2 },
    {
      space: 0.3,
      discuss: 0.2,
      contact: 0.3,
      independent: 0.6,
      progress: 0.2,
      check: 0.3,
      result: 0.3,
      coordinate: 0.3,
      endorse: 0.2,
      share: 0.2,
      howMany: 0.5,
      regular: 0.3,
    },
  ),
  row(
    'monitoringBody',
    { independent: 0.6, monitor: 0.5, body: 0.2, request: 0.1 },
    { contact: 0.8, result: 0.5, share: 0.4, discuss: 0.3, regular: 0.3, progress: 0.2, activity: 0.1 },
  ),
  row(
    'monitoringBodyContact',
    { contact: 0.9, independent: 0.2, monitor: 0.2, body: 0.1 },
    { result: 0.3, discuss: 0.3, regular: 0.2, share: 0.1 },
  ),
  row(
    'progressActivities',
    { progress: 0.5, discuss: 0.5, activity: 0.3, stakeholder: 0.2, commitment: 0.1 },
    { regular: 0.3, check: 0.3, share: 0.1, institution: 0.2, contribute: 0.2, coordinate: 0.3, soFar: 0.4 },
  ),
  row(
    'agencyCheckIns',
    { check: 0.5, regular: 0.5, institution: 0.4, progress: 0.2, implement: 0.1 },
    {
      discuss: 0.1,
      share: 0.3,
      contact: 0.4,
      coordinate: 0.5,
      endorse: 0.3,
      independent: 0.4,
      between: 0.1,
      responsible: 0.1,
      howMany: 0.4,
    },
  ),
  row(
    'sharingResults',
    { result: 0.5, share: 0.5, audience: 0.3, monitor: 0.3 },
    {
      regular: 0.2,
      independent: 0.4,
      contact: 0.3,
      endorse: 0.3,
      discuss: 0.1,
      howMany: 0.4,
      achievement: 0.2,
      attain: 0.1,
    },
  ),
  row(
    'endorsements',
    { endorse: 0.8, nonGovernment: 0.4, stakeholder: 0.2 },
    {
      contribute: 0,
      continue: 0.6,
      implement: 0.5,
      policy: 0.4,
      vision: 0.4,
      monitor: 0.3,
      howMany: 0.3,
      discuss: 0.3,
      coCreation: 0.3,
    },
    18,
  ),
  row(
    'commitments',
    { commitment: 1 },
    { progress: 0.5, discuss: 0.5, endorse: 0.4, vision: 0.4, coordinate: 0.5, comment: 1, engage: 0.2, monitor: 0.5 },
    4,
  ),
  row('documents', { document: 1 }, { comment: 1, commitment: 0.5 }, 4),
  row('comments', { comment: 1, noneYet: 0.5 }, { reply: 0.5 }, 9),
  row('commentForm', { reply: 0.7, comment: 0.4 }, { noneYet: 0.8 }, 9),
]

/** The headings that show a page to be of this template: everything that it alone asks. */
export const QUESTIONS: ReadonlySet<HeadingKey> = new Set<HeadingKey>([
  ...SECTIONS.filter((key) => key !== 'foreword'),
  'groupsCount',
  'publicMeetingsCount',
])

/** Words so common ('Documents', 'Commitments') that they are headings only below all questions, and on their own. */
export const BELOW_ALL: ReadonlySet<HeadingKey> = new Set<HeadingKey>([
  'commitments',
  'documents',
  'comments',
  'commentForm',
])
