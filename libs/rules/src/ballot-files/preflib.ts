// The formats of PrefLib (Mattei, Walsh 2013; preflib.org/format): soc, soi, toc, toi are orders, cat sorts options into
// named categories, the first being the best. Newer files begin with `# KEY: value`, older ones with bare numbers; where
// there is no head at all, the options are those that the ballots name.
import { ok, type Result } from '@tilia/kernel'
import { BallotBox, MOST_OPTIONS, type Option } from '../voting/ballots.js'
import type { BallotFile } from './ballot-file.js'
import { fault, type FileFault } from './faults.js'
import { linesOf } from './text.js'

export type PrefLibKind = 'soc' | 'soi' | 'toc' | 'toi' | 'cat'

interface Head {
  options: Option[]
  grades: string[]
  title: string
  voters: number | null
  /** The index of the first line of ballots. */
  first: number
}

export function readPrefLib(text: string, kind: PrefLibKind): Result<BallotFile, FileFault> {
  const lines = linesOf(text)
  if (lines.every((line) => line.trim() === '')) return fault('file_empty', 0)
  const head = headOf(lines, kind)
  if (!head.ok) return head
  const { options, grades, title, voters, first } = head.value
  if (options.length > MOST_OPTIONS) return fault('file_too_many_options', 1, options.length)
  if (kind === 'cat' && grades.length === 0) return fault('file_value_missing', 1, 'NUMBER CATEGORIES')

  const box = new BallotBox()
  const index = new Map(options.map((option, i) => [option.id, i]))
  const seen = new Int32Array(options.length).fill(-1)
  let cast = 0
  for (let i = first; i < lines.length; i++) {
    const row = lines[i]!.trim()
    if (row === '' || row.startsWith('#')) continue
    const parts = /^(\d+)\s*[:,](.*)$/.exec(row)
    if (!parts) return fault('file_bad_line', i + 1, row)
    const places = placesOf(parts[2]!)
    if (!places) return fault('file_bad_line', i + 1, row)
    if (kind === 'cat' && places.length > grades.length) return fault('file_bad_line', i + 1, row)
    for (let place = 0; place < places.length; place++) {
      if (places[place]!.length > 1 && (kind === 'soc' || kind === 'soi')) return fault('file_bad_line', i + 1, row)
      for (const id of places[place]!) {
        const option = index.get(id)
        if (option === undefined) return fault('file_unknown_option', i + 1, id)
        if (seen[option] === i) return fault('file_option_twice', i + 1, id)
        seen[option] = i
        box.mark(option, place)
      }
    }
    if ((kind === 'soc' || kind === 'toc') && box.marked < options.length) {
      return fault('file_ballot_not_complete', i + 1, row)
    }
    box.cast(Number(parts[1]))
    if (box.overflows) return fault('file_too_large_number', i + 1, parts[1])
    cast += Number(parts[1])
  }
  if (voters !== null && voters !== cast) return fault('file_count_differs', 1, `${voters} ≠ ${cast}`)
  const ballots = kind === 'cat' ? box.seal('grades', options, { grades }) : box.seal('ranked', options)
  return ok({ format: 'preflib', title, voteType: kind, ballots, withdrawn: [], groups: [] })
}

function headOf(lines: readonly string[], kind: PrefLibKind): Result<Head, FileFault> {
  const first = lines.find((line) => line.trim() !== '')!.trim()
  const head = /^#/.test(first) ? newHead(lines) : /^\d+\s*[:,]/.test(first) ? noHead(lines, kind) : oldHead(lines)
  // Of one category, what is not in it is in none: so there are two grades.
  if (head.ok && head.value.grades.length === 1) head.value.grades.push('-')
  return head
}

/** No head: whatever is named is an option, and as many categories as a ballot has at most. */
function noHead(lines: readonly string[], kind: PrefLibKind): Result<Head, FileFault> {
  const ids = new Set<string>()
  let most = 0
  for (const line of lines) {
    const places = placesOf(line.replace(/^\s*\d+\s*[:,]/, '')) ?? []
    most = Math.max(most, places.length)
    for (const id of places.flat()) ids.add(id)
  }
  const sorted = [...ids].sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1))
  const grades = kind === 'cat' ? Array.from({ length: most }, (_, i) => String(i + 1)) : []
  return ok({ options: sorted.map((id) => ({ id, name: id })), grades, title: '', voters: null, first: 0 })
}

/** `# NUMBER ALTERNATIVES: 3`, `# ALTERNATIVE NAME 1: …`, `# CATEGORY NAME 1: …` in any order. */
function newHead(lines: readonly string[]): Result<Head, FileFault> {
  const head: Head = { options: [], grades: [], title: '', voters: null, first: 0 }
  let size: number | null = null
  let categories = 0
  const names = new Map<number, string>()
  const named = new Map<number, string>()
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (!line.startsWith('#')) continue
    const [, key = '', value = ''] = /^#\s*([^:]*?)\s*:\s*(.*?)\s*$/.exec(line) ?? []
    const alternative = /^ALTERNATIVE NAME (\d+)$/i.exec(key)
    const category = /^CATEGORY NAME (\d+)$/i.exec(key)
    if (alternative) names.set(Number(alternative[1]), value)
    else if (category) named.set(Number(category[1]), value)
    else if (/^TITLE$/i.test(key)) head.title = value
    else if (/^NUMBER ALTERNATIVES$/i.test(key)) {
      if (!/^\d+$/.test(value)) return fault('file_not_a_number', i + 1, value)
      size = Number(value)
    } else if (/^NUMBER CATEGORIES$/i.test(key)) {
      if (!/^\d{1,5}$/.test(value)) return fault('file_not_a_number', i + 1, value)
      categories = Number(value)
    } else if (/^NUMBER VOTERS$/i.test(key)) head.voters = /^\d+$/.test(value) ? Number(value) : null
  }
  if (size === null) return fault('file_value_missing', 1, 'NUMBER ALTERNATIVES')
  if (size > MOST_OPTIONS) return fault('file_too_many_options', 1, size)
  for (let id = 1; id <= size; id++) head.options.push({ id: String(id), name: names.get(id) || String(id) })
  for (let n = 1; n <= Math.max(categories, named.size); n++) head.grades.push(named.get(n) || String(n))
  if (size === 0) return fault('file_too_few_options', 1, size)
  return ok(head)
}

/** Before 2022: the number of options, a line `1,Name` for each, then `voters,sum,unique orders`. */
function oldHead(lines: readonly string[]): Result<Head, FileFault> {
  let at = lines.findIndex((line) => line.trim() !== '')
  const size = lines[at]!.trim()
  if (!/^\d+$/.test(size)) return fault('file_not_a_number', at + 1, size)
  if (Number(size) > MOST_OPTIONS) return fault('file_too_many_options', at + 1, size)
  if (Number(size) < 1) return fault('file_too_few_options', at + 1, size)
  const options: Option[] = []
  for (let i = 0; i < Number(size); i++) {
    const row = /^\s*(\d+)\s*,\s*(.*?)\s*$/.exec(lines[++at] ?? '')
    if (!row) return fault('file_bad_line', at + 1, lines[at])
    if (options.some((option) => option.id === row[1])) return fault('file_option_defined_twice', at + 1, row[1])
    options.push({ id: row[1]!, name: row[2] || row[1]! })
  }
  const sums = /^\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*$/.exec(lines[++at] ?? '')
  if (!sums) return fault('file_bad_line', at + 1, lines[at])
  return ok({ options, grades: [], title: '', voters: Number(sums[2]), first: at + 1 })
}

/** `1,{2,3},4` is three places; `{}` is an empty one, which only categories have. Null where braces do not match. */
function placesOf(text: string): string[][] | null {
  if (text.trim() === '') return []
  const places: string[][] = []
  for (const part of text.trim().matchAll(/\s*(?:\{([^{}]*)\}|([^,{}]*))\s*(,|$)/g)) {
    if (part[0] === '' && part.index === text.trim().length && !text.trim().endsWith(',')) break
    const inside = part[1] ?? part[2]!
    places.push(
      inside
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== ''),
    )
    if (part[3] === '') break
  }
  const written = (text.match(/\{[^{}]*\}|[^,{}]+/g) ?? []).filter((part) => part.trim() !== '').length
  const braces = text.replace(/\{[^{}]*\}/g, '')
  return /[{}]/.test(braces) || written > places.length ? null : places
}
