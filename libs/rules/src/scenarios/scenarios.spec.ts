import { readdirSync, readFileSync } from 'node:fs'
import { readBallotFile } from '../ballot-files/index.js'
import { tally, type TallyRequest } from '../tally/index.js'

/** One case, counted by hand: its source, the working, a file of ballots as its lines, and what must come out. */
interface Scenario {
  readonly title: string
  readonly source: string
  readonly working: readonly string[]
  readonly name: string
  readonly ballots: readonly string[]
  readonly request: TallyRequest
  readonly expect: {
    readonly winners: readonly string[]
    readonly ranking?: readonly (readonly string[])[]
    readonly spent?: number
    readonly ties?: number
    readonly code?: string
    readonly gained?: readonly object[]
  }
}

const folder = new URL('.', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))

describe('a case counted by hand', () => {
  it.each(files)('comes out as it should: %s', (file) => {
    const scenario = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Scenario
    expect(scenario.source).not.toBe('')
    expect(scenario.working).not.toEqual([])
    const read = readBallotFile(scenario.name, new TextEncoder().encode(scenario.ballots.join('\n')))
    if (!read.ok) throw new Error(`${read.refusal.line}: ${read.refusal.code} ${read.refusal.found}`)
    const counted = tally(read.value, scenario.request)
    if (!counted.ok) throw new Error(counted.refusal.code)
    const { winners, ranking, spent, ties, rounds, reasons } = counted.value
    const wanted = scenario.expect
    expect(winners.map((one) => one.name)).toEqual(wanted.winners)
    if (wanted.ranking) expect(ranking?.map((group) => group.map((one) => one.name))).toEqual(wanted.ranking)
    if (wanted.spent !== undefined) expect(spent).toBe(wanted.spent)
    if (wanted.ties !== undefined) expect(ties).toHaveLength(wanted.ties)
    if (wanted.code) expect(reasons[0]!.code).toBe(wanted.code)
    wanted.gained?.forEach((gained, round) => expect(rounds[round]).toMatchObject({ gained }))
  })
})
