import { plainWords } from '../lexicon/plain-words.js'
import type { Line } from '../lines/line.js'
import type { PageEndorsement } from '../plan-page.js'
import { readEndorsements, saysNone } from './read-endorsements.js'

const FILE_NAME = /\.(pdf|docx?|odt|xlsx?|ods|pptx?|odp|csv|zip|rtf|jpe?g|png)\b/i
const FILE_NAME_ALONE = /^[^.!?:]*[\p{L}\p{N}_)%-]\.(pdf|docx?|odt|xlsx?|ods|pptx?|odp|csv|zip|rtf|jpe?g|png)$/iu
/** What a link to a letter is called behind the name of who wrote it. */
const LETTER =
  /\s*[([–—:-]?\s*(?:(?:download|read|see|view)\s+)?(?:the\s+)?(?:letter(?: of (?:support|endorsement))?|carta(?: de (?:apoyo|respaldo))?|lettre(?: de soutien)?|(?:unterstutzungs|unterstützungs)?schreiben|brief|list|pdf)\s*[)\]]?\s*$/iu

/** Who endorses the plan, and the files that the page lists below them without a heading of their own. */
export function readEndorsementsAndFiles(lines: readonly Line[]): {
  readonly endorsements: readonly PageEndorsement[]
  readonly documents: readonly string[]
} {
  const people: Line[] = []
  const documents: string[] = []
  const isList = lines.some(({ kind }) => kind === 'item' || kind === 'row')
  const isEntry = ({ kind, text }: Line): boolean =>
    isList ? kind === 'item' || kind === 'row' : /,|;| [–—-] /.test(text)
  const last = lines.findLastIndex((line) => isEntry(line) && withoutFiles(line) !== null)
  lines.forEach((line, at) => {
    const person = withoutFiles(line)
    if (line.files.length > 0 || person?.text !== line.text) documents.push(...namesOf(line))
    if (person === null) return
    if (last >= 0 && at > last) documents.push(person.text)
    else if (!isList || isEntry(line)) people.push(person)
  })
  return {
    endorsements: people.filter(({ text }) => !saysNone(text)).flatMap(readEndorsements),
    documents: [...new Set(documents)],
  }
}

/** The names of the files among some lines. */
export function readDocuments(lines: readonly Line[]): readonly string[] {
  return lines.flatMap((line) => (line.files.length > 0 ? namesOf(line) : [line.text]))
}

/** Whether a line is a file's name and nothing else; a sentence that names one is part of an answer. */
export function isFile({ files, text }: Line): boolean {
  if (files.length === 1 && plainWords(files[0]!) === plainWords(text)) return true
  return FILE_NAME_ALONE.test(text) && text.split(/\s+/).length <= 8
}

/** 'Ada Quill, Chair, Society (letter.pdf)' without its letter; null where nothing else is said. */
function withoutFiles(line: Line): Line | null {
  let text = line.text
  for (const name of line.files) text = text.replace(name, '')
  text = text.replace(/[([]?\b[\p{L}\p{N}_%.-]*\.(pdf|docx?|odt|jpe?g|png)\b[)\]]?/giu, '')
  if (text === line.text && line.files.length === 0) return FILE_NAME.test(text) ? null : line
  text = text
    .replace(LETTER, '')
    .replace(/[\s,;:–—([-]+$/u, '')
    .trim()
  const isSaid = plainWords(text) !== '' && (line.cells.length > 1 || /,|;|\(|\s[–—-]\s/.test(text))
  return isSaid ? { ...line, text } : null
}

function namesOf({ files, text }: Line): readonly string[] {
  return files.length > 0 ? files : [/[([]\s*([^()[\]]+\.\p{L}{3,4})\s*[)\]]/u.exec(text)?.[1] ?? text]
}
