import { plainWords } from '../lexicon/plain-words.js'
import type { Line } from '../lines/line.js'
import { splitSentences } from '../lines/split-sentences.js'

const COMMITMENT =
  '(?:commitments?|pledges?|engagements?|compromisos?|compromissos?|impegn[oi]|(?:selbst)?verpflichtung(?:en)?|zusagen?|zavaz(?:ok|ky|kov|ku|kom)?|zavazky)'
const ORDINALS: readonly string[] = [
  'first|premiere?|primera?|primero|erste[nrsm]?|prv[ayeo][a-z]*|primeir[oa]|prim[oa]|1st|1re|1ere?|1o|1a',
  'second|deuxieme|seconde?|segund[oa]|zweite[nrsm]?|druh[ayeo][a-z]*|second[oa]|2nd|2e|2eme|2o|2a',
  'third|troisieme|tercera?|tercero|dritte[nrsm]?|tret[ie][a-z]*|terceir[oa]|terz[oa]|3rd|3e|3eme|3o|3a',
  'fourth|quatrieme|cuart[oa]|vierte[nrsm]?|stvrt[ayeo][a-z]*|quart[oa]|4th|4e|4eme|4o|4a',
  'fifth|cinquieme|quint[oa]|funfte[nrsm]?|piat[ayeo]?[a-z]*|5th|5e|5eme|5o|5a',
  'sixth|sixieme|sext[oa]|sechste[nrsm]?|siest[ayeo][a-z]*|sest[oa]|6th|6e|6eme|6o|6a',
  'seventh|septieme|septim[oa]|siebte[nrsm]?|siedm[ayeo][a-z]*|settim[oa]|7th|7e|7eme',
  'eighth|huitieme|octav[oa]|achte[nrsm]?|osm[ayeo][a-z]*|ottav[oa]|8th|8e|8eme',
  'ninth|neuvieme|noven[oa]|neunte[nrsm]?|deviat[ayeo]?[a-z]*|9th|9e|9eme',
  'tenth|dixieme|decim[oa]|zehnte[nrsm]?|desiat[ayeo]?[a-z]*|10th|10e|10eme',
]
const BETWEEN = '(?: (?:of|our|the|de|des|nos|der|unserer|plan|key|main|local|open|government|grand|grande|gran))*'
const NUMBERED = new RegExp(
  `\\b(?:${ORDINALS.join('|')})${BETWEEN} ${COMMITMENT}\\b|\\b${COMMITMENT} (?:n |no |nr |num |numero |number |c |cislo )?(?:\\d{1,2}|one|two|three|four|five|un|deux|trois|quatre|cinq|uno|dos|tres|eins|zwei|drei|vier|funf)\\b(?! (?:%|percent|prozent|por ciento))|(?:^| )\\d{1,2} ${COMMITMENT} (?!with|of|are|have)`,
)
const COUNTED = new RegExp(
  `\\b(?:two|three|four|five|six|seven|eight|deux|trois|quatre|cinq|six|sept|huit|dos|tres|cuatro|cinco|seis|siete|zwei|drei|vier|funf|sechs|sieben|dva|dve|tri|styri|pat|sest|\\d)(?: [a-z]+){0,3} ${COMMITMENT}\\b`,
)
const LAST =
  /^(finally|lastly|enfin|finalement|por ultimo|finalmente|schliesslich|zuletzt|abschliessend|napokon|nakoniec|infine)\b/
const CODE = /\b[A-Z]{2,6}0\d{2,4}\b/

/**
 * The sentences that name a commitment: by number ('the third commitment', 'Commitment 2'), by title (in quotation
 * marks or after a colon), by code, or as an item of a list that is said to be of commitments. Between two numbered
 * ones, a sentence that fills the gap in the count belongs to it; so does the 'Finally …' that ends the count.
 */
export function findCommitmentMentions(paragraphs: readonly Line[]): readonly string[] {
  const mentions: string[] = []
  let listed = false
  const sentences: string[] = []
  for (const line of paragraphs) {
    if (line.kind === 'item' && listed) mentions.push(line.text)
    else {
      listed = announcesList(line.text)
      sentences.push(...splitSentences(line.text))
    }
  }
  return [...new Set([...namedIn(sentences), ...mentions])]
}

function namedIn(sentences: readonly string[]): readonly string[] {
  const named: { at: number; number: number | null }[] = []
  sentences.forEach((sentence, at) => {
    if (names(sentence)) named.push({ at, number: numberIn(sentence) })
  })
  const taken = new Set(named.map(({ at }) => at))
  named.forEach(({ at, number }, index) => {
    const next = named[index + 1]
    if (number !== null && next !== undefined && next.number === number + 2 && next.at === at + 2) taken.add(at + 1)
    const after = sentences[at + 1]
    if (number !== null && number > 1 && after !== undefined && LAST.test(plainWords(after))) taken.add(at + 1)
  })
  return sentences.filter((_, at) => taken.has(at))
}

/** What all names of a commitment begin with; most sentences have none, and are not looked at closer. */
const MAY_NAME = /commitment|pledge|engagement|compromi|impegn|verpflichtung|zusage|z[aá]v[aä]z/i

function names(sentence: string): boolean {
  if (!MAY_NAME.test(sentence) && !CODE.test(sentence)) return false
  const words = plainWords(sentence)
  if (NUMBERED.test(words) || CODE.test(sentence)) return true
  if (!new RegExp(`\\b${COMMITMENT}\\b`).test(words)) return false
  return isTitled(sentence) || (COUNTED.test(words) && /[:(«„“"–—]\s*\S/.test(sentence.replace(/^[^\p{L}]+/u, '')))
}

/** A title in quotation marks within three words of the commitment. */
function isTitled(sentence: string): boolean {
  const flat = sentence
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const quoted = '["«“„‚‘][^"»”“‘]{3,}["»”“’‘]'
  return new RegExp(
    `\\b${COMMITMENT}\\b(?:[\\s:,–—-]+[\\p{L}’']*){0,3}[\\s:,–—-]*${quoted}|${quoted}[\\s,-]*(?:\\p{L}+\\s){0,1}${COMMITMENT}\\b|\\b${COMMITMENT} ?: ?\\p{L}`,
    'u',
  ).test(flat)
}

function numberIn(sentence: string): number | null {
  const words = plainWords(sentence)
  const at = ORDINALS.findIndex((forms) => new RegExp(`\\b(?:${forms})${BETWEEN} ${COMMITMENT}\\b`).test(words))
  if (at >= 0) return at + 1
  const digit = new RegExp(`\\b${COMMITMENT} (?:n |no |nr |numero |number )?(\\d{1,2})\\b`).exec(words)?.[1]
  return digit === undefined ? null : Number(digit)
}

function announcesList(text: string): boolean {
  return /:$/.test(text) && new RegExp(`\\b${COMMITMENT}\\b`).test(plainWords(text)) && text.length < 200
}
