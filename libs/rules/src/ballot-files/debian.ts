// Tally sheets of the Debian Project's votes (vote.debian.org, devotee): a staircase of options, then a line for each
// voter, `V: 27-1` with one character an option in their order: its place from 1, letters after 9, `-` where unranked.
import { ok, type Result } from '@tilia/kernel'
import { BallotBox, type Option } from '../voting/ballots.js'
import type { BallotFile } from './ballot-file.js'
import { fault, type FileFault } from './faults.js'
import { linesOf } from './text.js'

export function readDebianTally(text: string): Result<BallotFile, FileFault> {
  const lines = linesOf(text)
  const options: Option[] = []
  const box = new BallotBox()
  let cast = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const named = /Option\s+([0-9A-Za-z]+)\s*-*>\s*:\s*(.*?)\s*$/.exec(line)
    if (named && cast === 0) {
      if (options.some((option) => option.id === named[1])) return fault('file_option_defined_twice', i + 1, named[1])
      options.push({ id: named[1]!, name: named[2] || named[1]! })
      continue
    }
    const vote = /^\s*V:\s*(\S+)/.exec(line)
    if (!vote) continue
    if (options.length === 0) return fault('file_too_few_options', i + 1, line)
    const marks = vote[1]!
    if (marks.length !== options.length) return fault('file_bad_line', i + 1, marks)
    const order: [option: number, place: number][] = []
    for (let o = 0; o < marks.length; o++) {
      if (marks[o] === '-') continue
      const place = Number.parseInt(marks[o]!, 36)
      if (!(place >= 1)) return fault('file_not_a_number', i + 1, marks[o])
      order.push([o, place])
    }
    order.sort((a, b) => a[1] - b[1] || a[0] - b[0])
    let place = -1
    order.forEach(([option, given], n) => {
      if (n === 0 || given !== order[n - 1]![1]) place++
      box.mark(option, place)
    })
    box.cast()
    cast++
  }
  if (cast === 0) return fault('file_empty', 0)
  const title = lines.find((line) => line.trim() !== '' && !line.includes('Option'))?.trim() ?? ''
  return ok({
    format: 'debian',
    title,
    voteType: 'ranking',
    ballots: box.seal('ranked', options),
    withdrawn: [],
    groups: [],
  })
}
