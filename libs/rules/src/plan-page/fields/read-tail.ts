import { plainWords } from '../lexicon/plain-words.js'
import type { Line } from '../lines/line.js'
import type { PageEndorsement } from '../plan-page.js'
import { readEndorsement, saysNone } from './read-endorsements.js'

const FILE_NAME = /\.(pdf|docx?|odt|xlsx?|ods|pptx?|odp|csv|zip|rtf|jpe?g|png)\b/i

/** Who endorses the plan, and the files that the page lists below them without a heading of their own. */
export function readEndorsementsAndFiles(lines: readonly Line[]): {
  readonly endorsements: readonly PageEndorsement[]
  readonly documents: readonly string[]
} {
  const people: Line[] = []
  const documents: string[] = []
  const isList = lines.some(({ kind }) => kind === 'item' || kind === 'row')
  const last = lines.findLastIndex(
    (line) => (isList ? line.kind === 'item' || line.kind === 'row' : /,|;| [–—-] /.test(line.text)) && !isFile(line),
  )
  lines.forEach((line, at) => {
    if (isFile(line)) documents.push(...namesOf(line))
    else if (at > last) documents.push(line.text)
    else if (!isList || line.kind === 'item' || line.kind === 'row') people.push(line)
  })
  const alone = last < 0 && people.length === 0
  return {
    endorsements: people.filter(({ text }) => !saysNone(text)).map(readEndorsement),
    documents: alone ? documents.filter((name) => !saysNone(name)) : documents,
  }
}

/** The names of the files among some lines. */
export function readDocuments(lines: readonly Line[]): readonly string[] {
  return lines.flatMap((line) => (line.files.length > 0 ? namesOf(line) : [line.text]))
}

export function isFile({ files, text }: Line): boolean {
  if (FILE_NAME.test(text) && text.split(/\s+/).length <= 12) return true
  return files.length === 1 && plainWords(files[0]!) === plainWords(text)
}

function namesOf(line: Line): readonly string[] {
  return line.files.length > 0 ? line.files : [line.text]
}
