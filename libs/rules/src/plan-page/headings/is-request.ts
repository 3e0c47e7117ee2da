import { findConcepts } from '../lexicon/find-concepts.js'

/** Whether a sentence asks for something: 'Please list …', 'Décrivez …'. It says so with its first words. */
export function isRequest(sentence: string): boolean {
  return findConcepts(sentence.split(/\s+/).slice(0, 3).join(' ')).has('request')
}

/** A question without the request that some add to it: '… this plan? Mention both offline and online spaces.' */
export function questionOf(heading: string): string {
  if (heading.length > 600) return heading
  const [, question, rest] = /^(.+?\?)\s+([^?]+)$/s.exec(heading) ?? []
  return question !== undefined && rest !== undefined && rest.split(/\s+/).length <= 14 && isRequest(rest)
    ? question
    : heading
}
