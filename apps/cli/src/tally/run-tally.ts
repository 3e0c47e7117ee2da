import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { ballotFileSentence, m, tallySentence, type Locale } from '@tilia/messages'
import { readBallotFile } from '@tilia/rules/ballot-files'
import { tally } from '@tilia/rules/tally'
import { localeOf, readWishes, type Wishes } from './wishes.js'
import { outcomeTable } from './outcome-table.js'

export interface Printed {
  readonly code: 0 | 2
  readonly out?: string
  readonly problem?: string
}

/** Reads, counts and says. Nothing is printed of a file that could not be read whole. */
export async function runTally(path: string, given: Wishes): Promise<Printed> {
  const locale = localeOf(given.lang)
  const wishes = readWishes(given, locale)
  if (!wishes.ok) return problem(wishes.refusal.sentence)
  const file = basename(path)
  const bytes = await readBytes(path)
  if (typeof bytes === 'string') {
    const reason =
      bytes === 'ENOENT'
        ? m.tally_file_not_found({}, { locale })
        : m.tally_file_not_readable({ found: bytes }, { locale })
    return problem(m.tally_fault_in_file({ file, reason }, { locale }))
  }
  const ballots = readBallotFile(file, bytes)
  if (!ballots.ok) return problem(ballotFileSentence(ballots.refusal, file, locale))
  const counted = tally(ballots.value, wishes.value)
  if (!counted.ok)
    return problem(m.tally_fault_in_file({ file, reason: refusalSentence(counted.refusal, locale) }, { locale }))
  const outcome = counted.value
  if (!given.json) return { code: 0, out: outcomeTable(ballots.value, outcome, wishes.value, locale) }
  const reasons = outcome.reasons.map((reason) => ({ ...reason, sentence: tallySentence(reason, locale) }))
  return { code: 0, out: `${JSON.stringify({ ...outcome, reasons }, null, 2)}\n` }
}

async function readBytes(path: string): Promise<Uint8Array | string> {
  try {
    return await readFile(path)
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error)
  }
}

function refusalSentence({ code, method }: { code: string; method: string }, locale: Locale): string {
  if (code === 'tally_needs_budget') return m.tally_needs_budget({ method }, { locale })
  if (code === 'tally_needs_two_options') return m.tally_needs_two_options({ method }, { locale })
  return m.tally_no_ballots({}, { locale })
}

const problem = (sentence: string): Printed => ({ code: 2, problem: `${sentence}\n` })
