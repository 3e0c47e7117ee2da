import { touches } from '../lexicon/find-concepts.js'

/** Whether a sentence asks for something: 'Please list …', 'Décrivez …'. It says so with its first words. */
export function isRequest(sentence: string): boolean {
  return touches(firstWords(sentence, 2), 'request')
}

/** Whether a sentence begins as a question does ('How …', 'In welchem …'), with or without its mark. */
export function beginsAsQuestion(sentence: string): boolean {
  const [first, second] = firstWords(sentence, 2).split(' ')
  if (first === undefined || second === undefined) return false
  return touches(first, 'question') || (touches(`${first} ${second}`, 'question') && !touches(second, 'question'))
}

/** A question without the request that some add to it: '… this plan? Mention both offline and online spaces.' */
export function questionOf(heading: string): string {
  if (heading.length > 600) return heading
  const [, question, rest] = /^(.+?\?)\s+([^?]+)$/s.exec(heading) ?? []
  if (question !== undefined && rest !== undefined) return isAddition(rest) ? question : heading
  if (heading.includes('?') || !beginsAsQuestion(heading)) return heading
  // Where the question mark was lost, the request begins with a capital.
  for (const { index } of heading.matchAll(/(?<=[^.:;]\s)(?=\p{Lu}\p{Ll}+\s)/gu)) {
    if (index > heading.length / 2 && isAddition(heading.slice(index))) return heading.slice(0, index).trim()
  }
  return heading
}

function isAddition(rest: string): boolean {
  return rest.split(/\s+/).length <= 14 && isRequest(rest)
}

/** The first words, without a number or mark before them: '3. How …', '¿Cómo …'. */
function firstWords(sentence: string, count: number): string {
  return sentence
    .slice(0, 120)
    .replace(/^[^\p{L}]+/u, '')
    .split(/[\s'’]+/, count)
    .join(' ')
}
