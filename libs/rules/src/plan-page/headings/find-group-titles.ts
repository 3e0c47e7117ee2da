import { looksLikePerson, looksLikeRole } from '../fields/people.js'
import type { Concept } from '../lexicon/concept.js'
import { touches } from '../lexicon/find-concepts.js'
import { isRunningText } from '../lines/is-running-text.js'
import type { Line } from '../lines/line.js'
import { isTemplatesOwn } from './is-templates-own.js'
import { rateShape } from './rate-line.js'
import type { Heading } from './recognise-headings.js'
import type { HeadingKey } from './template.js'

/** The template's two groups of questions, and between which questions their titles stand. */
const GROUPS: readonly { key: HeadingKey; after: readonly HeadingKey[]; before: readonly HeadingKey[] }[] = [
  { key: 'visionGroup', after: ['foreword'], before: ['longTermVision', 'achievements'] },
  {
    key: 'engagementGroup',
    after: ['contributionToPolicy', 'contributionToVision'],
    before: ['responsibleInstitutions', 'coordination'],
  },
]

/**
 * Titles of groups say little that could be understood ('Where we stand'). They are known by their place: directly
 * above the group's first question, or above the sentence that the template itself says there.
 */
export function findGroupTitles(lines: readonly Line[], known: readonly Heading[]): readonly Heading[] {
  const titles = GROUPS.flatMap(({ key, after, before }) => {
    if (known.some((heading) => heading.key === key)) return []
    const index = known.findIndex((heading) => before.includes(heading.key))
    const next = known[index]
    const previous = known[index - 1]
    if (next === undefined || (previous !== undefined && !after.includes(previous.key))) return []
    const own = lines.findIndex((line, at) => at > (previous?.at ?? 0) && at < next.at && isTemplatesOwn(line.text))
    const end = own >= 0 ? own : next.at
    const title = end - 1
    const found = title > (previous?.at ?? 0) && isTitle(lines, title, previous, own >= 0) ? title : own
    return found < 0 ? [] : [toTitle(key, found, lines[found]!.text)]
  })
  return [...known, ...titles].sort((a, b) => a.at - b.at)
}

/** Set like a heading; in plain text, no signature either ('Jane Doe, Mayor'). */
function isTitle(lines: readonly Line[], at: number, previous: Heading | undefined, isAboveOwn: boolean): boolean {
  const line = lines[at]!
  if (line.kind === 'heading') return true
  // What directly follows a heading is its answer, however short.
  if (at === (previous?.at ?? -1) + 1 && !isAboveOwn) return false
  if (line.kind !== 'prose' || line.aside || isRunningText(line) || rateShape(line, lines[at + 1]) < 0.5) return false
  const isShort = line.text.split(/\s+/).length < 3
  const isSignature =
    (isShort || looksLikePerson(line.text) || looksLikeRole(line.text)) &&
    !ABOUT.some((concept) => touches(line.text, concept))
  return isAboveOwn || (!isSignature && !/,\s\p{Lu}/u.test(line.text))
}

/** What even a title of one word is about. */
const ABOUT: readonly Concept[] = [
  'coordinate',
  'engage',
  'collaborate',
  'vision',
  'challenge',
  'opportunity',
  'strategic',
]

function toTitle(key: HeadingKey, at: number, text: string): Heading {
  return { key, at, text, inlineAnswer: null, by: 'place', clarity: 0 }
}
