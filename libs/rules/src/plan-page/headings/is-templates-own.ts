import type { Concept } from '../lexicon/concept.js'
import { findConcepts } from '../lexicon/find-concepts.js'

const SAYS: readonly Concept[] = ['section', 'vision', 'strategic', 'commitment', 'plan']

/**
 * The one sentence that the template itself says, below the title of its first group: 'This subsection details the
 * strategic vision … that should guide the commitments for the action plan period.'
 */
export function isTemplatesOwn(text: string): boolean {
  if (text.length > 500 || !/[.…]["»”)]*$/.test(text)) return false
  const concepts = findConcepts(text)
  return SAYS.every((concept) => concepts.has(concept))
}
