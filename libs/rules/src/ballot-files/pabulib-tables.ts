import { ok, type Result } from '@tilia/kernel'
import { fault, type FileFault } from './faults.js'
import { fieldsOf, linesOf } from './text.js'

export interface Row {
  readonly line: number
  readonly fields: readonly string[]
}

/** One section of a .pb file. Columns are found by name, in any case; -1 where there is none of that name. */
export interface Table {
  /** The line of the header. */
  readonly line: number
  readonly header: readonly string[]
  readonly rows: readonly Row[]
  column(name: string): number
}

const SECTIONS = ['META', 'PROJECTS', 'VOTES'] as const
type Section = (typeof SECTIONS)[number]

/** Cuts a .pb file into its three tables. Rows are kept as text: what they mean is read later, with their line at hand. */
export function tablesOf(text: string): Result<Readonly<Record<'meta' | 'projects' | 'votes', Table>>, FileFault> {
  const lines = linesOf(text)
  const found = new Map<Section, { line: number; header: readonly string[] | null; rows: Row[] }>()
  let section: { line: number; header: readonly string[] | null; rows: Row[] } | undefined
  for (let i = 0; i < lines.length; i++) {
    const line = i + 1
    let text = lines[i]!
    const title = text.length < 20 ? titleOf(text) : undefined
    if (title) {
      if (found.has(title)) return fault('file_bad_line', line, title)
      section = { line: line + 1, header: null, rows: [] }
      found.set(title, section)
      continue
    }
    if (text === '' || text.trim() === '') continue
    if (!section) return fault('file_section_missing', line, 'META')
    let fields = fieldsOf(text, ';')
    // A field in quotes may go on in the next lines. Not for ever: an open quote must not swallow the file.
    for (let more = 0; !fields && more < 20 && i + 1 < lines.length && !titleOf(lines[i + 1]!); more++) {
      text += `\n${lines[++i]!}`
      fields = fieldsOf(text, ';')
    }
    if (!fields) return fault('file_quote_open', line, text)
    if (section.header) section.rows.push({ line, fields })
    else {
      section.line = line
      section.header = fields.map((field) => field.trim().toLowerCase())
    }
  }
  if (found.size === 0) return fault('file_empty', 0)
  for (const name of SECTIONS) {
    const table = found.get(name)
    if (!table) return fault('file_section_missing', lines.length, name)
    if (!table.header) return fault('file_not_finished', table.line, name)
  }
  const table = (name: Section): Table => {
    const { line, header, rows } = found.get(name)!
    // META's own header `key;value` may be missing in old files; then its first row is a fact like the others.
    const bare = name === 'META' && header![0] !== 'key'
    const all = bare ? [{ line, fields: header! }, ...rows] : rows
    return { line, header: header!, rows: all, column: (wanted) => header!.indexOf(wanted) }
  }
  return ok({ meta: table('META'), projects: table('PROJECTS'), votes: table('VOTES') })
}

function titleOf(line: string): Section | undefined {
  const word = line.trim().replace(/;+$/, '').toUpperCase()
  return SECTIONS.find((section) => section === word)
}
