// The .pb format of Pabulib, the library of participatory budgets (Stolicki, Szufa, Talmon 2020; pabulib.org/format):
// three sections META, PROJECTS, VOTES, each a table with semicolons and a header whose columns come in any order.
import { ok, type Result } from '@tilia/kernel'
import { BallotBox, MOST_OPTIONS, type BallotKind, type Option } from '../voting/ballots.js'
import type { BallotFile, BudgetTerms } from './ballot-file.js'
import { readDecimal, scaled, type Decimal } from './decimal.js'
import { fault, type FileFault } from './faults.js'
import { GroupColumns } from './group-columns.js'
import { tablesOf, type Row, type Table } from './pabulib-tables.js'

const KINDS: Readonly<Record<string, BallotKind>> = {
  approval: 'approval',
  'choose-1': 'approval',
  choose1: 'approval',
  knapsack: 'approval',
  cumulative: 'points',
  scoring: 'points',
  score: 'points',
  ordinal: 'ranked',
  ranking: 'ranked',
}

interface Project {
  readonly option: Option
  readonly cost: Decimal
}

export function readPabulib(text: string): Result<BallotFile, FileFault> {
  const tables = tablesOf(text)
  if (!tables.ok) return tables
  const { meta, projects, votes } = tables.value
  const facts = new Map<string, Row>(meta.rows.map((row) => [row.fields[0]!.trim().toLowerCase(), row]))
  const fact = (key: string) => facts.get(key)?.fields[1]?.trim() ?? ''

  const voteType = fact('vote_type').toLowerCase()
  if (voteType === '') return fault('file_value_missing', meta.line, 'vote_type')
  const kind = KINDS[voteType]
  if (!kind) return fault('file_vote_type_unknown', facts.get('vote_type')!.line, voteType)

  const money = readDecimal(fact('budget'))
  if (fact('budget') === '') return fault('file_value_missing', meta.line, 'budget')
  if (!money) return fault('file_not_a_number', facts.get('budget')!.line, fact('budget'))
  if (money.digits <= 0n) return fault('file_not_positive', facts.get('budget')!.line, fact('budget'))

  const listed = readProjects(projects)
  if (!listed.ok) return listed
  const counted = countsAgree(facts, projects, votes)
  if (!counted.ok) return counted
  const budget = budgetTerms(money, listed.value, fact('currency'), readDecimal(fact('min_project_score_threshold')))
  if (!budget) return fault('file_too_large_number', facts.get('budget')!.line, fact('budget'))

  const cast = readVotes(votes, kind, listed.value, readDecimal(fact('default_score')))
  if (!cast.ok) return cast
  const title = fact('description') || [fact('unit'), fact('instance')].filter(Boolean).join(' ')
  return ok({ format: 'pabulib', title, voteType, budget, withdrawn: [], ...cast.value })
}

function readProjects(table: Table): Result<Project[], FileFault> {
  const id = table.column('project_id')
  const cost = table.column('cost')
  const name = table.column('name')
  if (id < 0) return fault('file_column_missing', table.line, 'project_id')
  if (cost < 0) return fault('file_column_missing', table.line, 'cost')
  if (table.rows.length === 0) return fault('file_too_few_options', table.line)
  if (table.rows.length > MOST_OPTIONS) return fault('file_too_many_options', table.line, table.rows.length)
  const seen = new Set<string>()
  const projects: Project[] = []
  for (const { fields, line } of table.rows) {
    const key = fields[id]?.trim() ?? ''
    const price = readDecimal(fields[cost] ?? '')
    if (key === '') return fault('file_value_missing', line, 'project_id')
    if (seen.has(key)) return fault('file_option_defined_twice', line, key)
    if (!price) return fault('file_not_a_number', line, fields[cost] ?? 'cost')
    if (price.digits < 0n) return fault('file_not_positive', line, fields[cost] ?? '')
    seen.add(key)
    projects.push({ option: { id: key, name: (name < 0 ? '' : fields[name]?.trim()) || key }, cost: price })
  }
  return ok(projects)
}

/** A file that was cut off, or lost a line, says so by its own counts. */
function countsAgree(facts: ReadonlyMap<string, Row>, projects: Table, votes: Table): Result<undefined, FileFault> {
  for (const [key, table] of [['num_projects', projects] as const, ['num_votes', votes] as const]) {
    const row = facts.get(key)
    const said = row?.fields[1]?.trim()
    if (!row || !said) continue
    const number = readDecimal(said)
    if (!number) return fault('file_not_a_number', row.line, said)
    if (number.digits !== BigInt(table.rows.length)) {
      return fault('file_count_differs', row.line, `${said} ≠ ${table.rows.length}`)
    }
  }
  return ok()
}

function budgetTerms(money: Decimal, projects: Project[], currency: string, least: Decimal | null): BudgetTerms | null {
  const places = Math.max(money.places, ...projects.map((project) => project.cost.places))
  const all = [money, ...projects.map((project) => project.cost)].map((value) => scaled(value, places))
  if (all.some((value) => value > BigInt(Number.MAX_SAFE_INTEGER))) return null
  const [total, ...cost] = all.map(Number)
  const leastVotes = least && least.places === 0 ? Number(least.digits) : 0
  return { money: total!, unit: 10 ** places, cost: Float64Array.from(cost), currency, leastVotes }
}

function readVotes(table: Table, kind: BallotKind, projects: Project[], fallback: Decimal | null) {
  const vote = table.column('vote')
  const points = table.column('points')
  if (vote < 0) return fault('file_column_missing', table.line, 'vote')
  if (kind === 'points' && points < 0) return fault('file_column_missing', table.line, 'points')
  const places = kind === 'points' ? Math.max(fallback?.places ?? 0, mostPlaces(table, points)) : 0
  if (places > 6) return fault('file_too_large_number', table.line, 'points')

  const options = projects.map((project) => project.option)
  const index = new Map(options.map((option, i) => [option.id, i]))
  const groups = new GroupColumns(table.header)
  const box = new BallotBox()
  const lastSeen = new Int32Array(options.length).fill(-1)
  const rest = fallback && fallback.digits > 0n ? Number(scaled(fallback, places)) : 0
  for (let r = 0; r < table.rows.length; r++) {
    const { fields, line } = table.rows[r]!
    const field = fields[vote]
    if (field === undefined) return fault('file_bad_line', line, fields.join(';'))
    const ids = field.trim() === '' ? [] : field.split(',')
    const marks = kind === 'points' && ids.length > 0 ? (fields[points] ?? '').split(',') : []
    if (kind === 'points' && marks.length !== ids.length) return fault('file_points_do_not_match', line, fields[points])
    for (let i = 0; i < ids.length; i++) {
      const option = index.get(ids[i]!) ?? index.get(ids[i]!.trim())
      if (option === undefined) return fault('file_unknown_option', line, ids[i]!.trim())
      if (lastSeen[option] === r) return fault('file_option_twice', line, ids[i]!.trim())
      lastSeen[option] = r
      if (kind === 'points') {
        const given = readDecimal(marks[i]!)
        if (!given) return fault('file_not_a_number', line, marks[i])
        const mark = scaled(given, places)
        if (mark > 0x7fffffffn || mark < -0x7fffffffn) return fault('file_too_large_number', line, marks[i])
        box.mark(option, Number(mark))
      } else box.mark(option, kind === 'ranked' ? i : 1)
    }
    if (rest > 0) for (let o = 0; o < options.length; o++) if (lastSeen[o] !== r) box.mark(o, rest)
    box.cast()
    if (box.overflows) return fault('file_too_large_number', line, fields[points])
    groups.add(fields)
  }
  const more = kind === 'points' ? { pointScale: 10 ** places } : {}
  return ok({ ballots: box.seal(kind, options, more), groups: groups.seal() })
}

function mostPlaces(table: Table, column: number): number {
  let most = 0
  for (const { fields } of table.rows) {
    if (fields[column]?.includes('.')) {
      for (const part of fields[column].split(',')) most = Math.max(most, readDecimal(part)?.places ?? 0)
    }
  }
  return most
}
