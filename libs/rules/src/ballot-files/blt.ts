// The .blt format of Hill, Wichmann and Woodall (Algorithm 123, The Computer Journal 30, 1987), with what OpenSTV and
// OpaVote added: # comments, ballot ids in brackets, = for equal places, - for a place left out. The moderator elections of
// Stack Exchange write 0 for a place left out.
import { ok, type Result } from '@tilia/kernel'
import { BallotBox, MOST_OPTIONS } from '../voting/ballots.js'
import type { BallotFile } from './ballot-file.js'
import { fault, type FileFault } from './faults.js'
import { linesOf } from './text.js'

export function readBlt(text: string): Result<BallotFile, FileFault> {
  const lines = linesOf(text)
  const rows = rowsOf(lines)
  let at = 0
  const next = (): Row | null => rows[at++] ?? null

  const head = next()
  if (!head) return fault('file_empty', 0)
  const [options, seats, ...extra] = head.text.split(/\s+/)
  if (!whole(options) || !whole(seats) || extra.length > 0) return fault('file_bad_line', head.line, head.text)
  const size = Number(options)
  if (size < 1) return fault('file_too_few_options', head.line, size)
  if (size > MOST_OPTIONS) return fault('file_too_many_options', head.line, size)
  if (Number(seats) < 1) return fault('file_not_positive', head.line, seats)

  const withdrawn = new Set<number>()
  const box = new BallotBox()
  const seen = new Int32Array(size).fill(-1)
  let number = 0
  let ended = false
  for (let row = next(); row; row = next()) {
    const words = row.text.replace(/^\([^)]*\)\s*/, '').split(/\s+/)
    if (words.length === 1 && words[0] === '0') {
      ended = true
      break
    }
    if (number === 0 && words.every((word) => /^-\d+$/.test(word))) {
      for (const word of words) {
        const option = -Number(word)
        if (option < 1 || option > size) return fault('file_unknown_option', row.line, word)
        withdrawn.add(option - 1)
      }
      continue
    }
    if (!whole(words[0])) return fault('file_not_a_number', row.line, words[0])
    if (words.at(-1) === '0') words.pop()
    let place = 0
    for (let i = 1; i < words.length; i++) {
      if (words[i] === '-' || words[i] === '0') continue
      for (const word of words[i]!.split('=')) {
        if (!whole(word)) return fault('file_not_a_number', row.line, word)
        const option = Number(word) - 1
        if (option < 0 || option >= size) return fault('file_unknown_option', row.line, word)
        if (seen[option] === number) return fault('file_option_twice', row.line, word)
        seen[option] = number
        box.mark(option, place)
      }
      place++
    }
    box.cast(Number(words[0]))
    if (box.overflows) return fault('file_too_large_number', row.line, words[0])
    number++
  }
  if (!ended) return fault('file_not_finished', lines.length, '0')

  const names: string[] = []
  for (let row = next(); row; row = next()) names.push(...namesIn(row.text))
  if (names.length < size) return fault('file_too_few_options', lines.length, `${names.length} < ${size}`)
  const list = names.slice(0, size).map((name, i) => ({ id: String(i + 1), name }))
  return ok({
    format: 'blt',
    title: names[size] ?? '',
    voteType: 'blt',
    ballots: box.seal('ranked', list),
    seats: Number(seats),
    withdrawn: [...withdrawn],
    groups: [],
  })
}

interface Row {
  readonly line: number
  readonly text: string
}

/** What stands in each line. Line breaks may be missing in this format: then every ballot ends with its 0. */
function rowsOf(lines: readonly string[]): Row[] {
  const rows = lines
    .map((line, i) => ({ line: i + 1, text: withoutComment(line).trim() }))
    .filter((row) => row.text !== '')
  const words = rows[0]?.text.split(/\s+/) ?? []
  if (words.length <= 2 || !words.slice(0, 3).every((word) => /^-?\d+$/.test(word))) return rows
  const cut: Row[] = []
  let open: { line: number; words: string[] } | null = null
  let ended = false
  for (const row of rows) {
    for (const word of row.text.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? []) {
      if (ended || (!open && (word === '0' || word.startsWith('-')))) {
        ended ||= word === '0'
        cut.push({ line: row.line, text: word })
        continue
      }
      open ??= { line: row.line, words: [] }
      open.words.push(word)
      if (cut.length === 0 ? open.words.length === 2 : word === '0') {
        cut.push({ line: open.line, text: open.words.join(' ') })
        open = null
      }
    }
  }
  if (open) cut.push({ line: open.line, text: open.words.join(' ') })
  return cut
}

const whole = (word: string | undefined): word is string => word !== undefined && /^\d{1,15}$/.test(word)

/** `"Adam" "Basil"` on one line are two names; a line without quotes is one name, spaces and all. */
function namesIn(line: string): string[] {
  const quoted = [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
  return quoted.length > 0 && line.startsWith('"') ? quoted.map((name) => name[1]!.replace(/\\(.)/g, '$1')) : [line]
}

function withoutComment(line: string): string {
  const hash = line.indexOf('#')
  if (hash < 0) return line
  const quotes = line.slice(0, hash).split('"').length - 1
  return quotes % 2 === 1 ? line : line.slice(0, hash)
}
