import type { Result } from '@tilia/kernel'
import type { BallotFile } from './ballot-file.js'
import { readBlt } from './blt.js'
import { readCsv } from './csv.js'
import { readDebianTally } from './debian.js'
import { fault, type FileFault } from './faults.js'
import { readPabulib } from './pabulib.js'
import { readPrefLib, type PrefLibKind } from './preflib.js'
import { textOf } from './text.js'

export type { BallotFile, BudgetTerms, Grouping } from './ballot-file.js'
export type { FileFault, FileFaultCode } from './faults.js'
export { readBlt, readCsv, readDebianTally, readPabulib, readPrefLib }

/** Reads a file of ballots by the ending of its name; without a known ending, by how it begins. Whole or not at all. */
export function readBallotFile(name: string, bytes: Uint8Array): Result<BallotFile, FileFault> {
  const text = textOf(bytes)
  if (text.trim() === '') return fault('file_empty', 0)
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  switch (ending) {
    case 'pb':
      return readPabulib(text)
    case 'blt':
      return readBlt(text)
    case 'soc':
    case 'soi':
    case 'toc':
    case 'toi':
    case 'cat':
      return readPrefLib(text, ending satisfies PrefLibKind)
    case 'csv':
    case 'tsv':
      return readCsv(text)
  }
  if (/^\s*V:\s/m.test(text) && /Option\s+\w+\s*-*>\s*:/.test(text)) return readDebianTally(text)
  if (/^\s*META\b/.test(text)) return readPabulib(text)
  if (/^\s*#\s*(FILE NAME|TITLE|NUMBER ALTERNATIVES)\b/i.test(text)) return readPrefLib(text, 'toi')
  if (/^\s*\d+\s+\d+\s*$/m.test(text.slice(0, 200)) && /^\s*0\s*$/m.test(text)) return readBlt(text)
  return fault('file_unknown_kind', 0, name)
}
