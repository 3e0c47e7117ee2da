import { votersIn, type Ballots } from '../voting/ballots.js'
import type { BudgetVote, Satisfaction } from './budget-vote.js'

/**
 * Who supports what, from the projects' side and the voters' side. Voters with the same ballot are one row: the same
 * money at the start and the same choices mean the same money for ever. Utility of project `p` to voter `v` is
 * `points * perPoint[p]`, exact integers both; only positive points are support.
 */
export interface Supporters {
  readonly projects: number
  readonly rows: number
  /** People in each row, and all people, blank ballots included. */
  readonly people: Int32Array
  readonly voters: number
  /** Project `p` is supported by `row[i]` with `points[i]`, for `start[p] <= i < start[p + 1]`. */
  readonly start: Uint32Array
  readonly row: Uint32Array
  readonly points: Int32Array
  /** Row `r` supports `project[i]` with `given[i]`, for `rowStart[r] <= i < rowStart[r + 1]`. */
  readonly rowStart: Uint32Array
  readonly project: Uint16Array
  readonly given: Int32Array
  /** Votes (people) and points (people times points) of each project. */
  readonly votes: Float64Array
  readonly totalPoints: Float64Array
  readonly perPoint: Float64Array
  /** Every row is one person and every mark one point: the quick paths need not multiply. */
  readonly plain: boolean
}

/**
 * Utilities by ballot: approval and its kin as `satisfaction` says; points are themselves (Additive_Cardinal_Sat of
 * Pabutools); places are Borda points, the number of projects ranked below on the same ballot (Additive_Borda_Sat).
 */
export function supportersOf(vote: BudgetVote, satisfaction: Satisfaction): Supporters {
  const { ballots, cost } = vote
  const projects = ballots.options.length
  const merged = rowsOf(ballots)
  const votes = new Float64Array(projects)
  const totalPoints = new Float64Array(projects)
  const start = new Uint32Array(projects + 1)
  for (let i = 0; i < merged.project.length; i++) start[merged.project[i]! + 1]!++
  for (let p = 0; p < projects; p++) start[p + 1]! += start[p]!
  const fill = start.slice(0, projects)
  const row = new Uint32Array(merged.project.length)
  const points = new Int32Array(merged.project.length)
  for (let r = 0; r < merged.people.length; r++) {
    const people = merged.people[r]!
    for (let i = merged.rowStart[r]!; i < merged.rowStart[r + 1]!; i++) {
      const p = merged.project[i]!
      const at = fill[p]!++
      row[at] = r
      points[at] = merged.given[i]!
      votes[p]! += people
      totalPoints[p]! += people * merged.given[i]!
    }
  }
  const byCost = ballots.kind === 'approval' && satisfaction === 'cost'
  return {
    projects,
    rows: merged.people.length,
    voters: votersIn(ballots),
    start,
    row,
    points,
    votes,
    totalPoints,
    perPoint: byCost ? cost : new Float64Array(projects).fill(1),
    plain: merged.people.every((people) => people === 1) && points.every((point) => point === 1),
    ...merged,
  }
}

interface Rows {
  readonly people: Int32Array
  readonly rowStart: Uint32Array
  readonly project: Uint16Array
  readonly given: Int32Array
}

/**
 * Alike ballots are merged where that saves much; else each ballot stays a row, and every row being one person saves
 * a multiplication at every step.
 */
function rowsOf(ballots: Ballots): Rows {
  const single = ballots.count.every((count) => count <= 1)
  if (single && seldomAlike(ballots)) return mergeAlike(ballots, false)
  const merged = mergeAlike(ballots, true)
  return single && merged.people.length > ballots.count.length * 0.6 ? mergeAlike(ballots, false) : merged
}

/** A look at the first few thousand: where hardly two of them are alike, merging all would save little. */
function seldomAlike(ballots: Ballots): boolean {
  const size = Math.min(ballots.count.length, 4096)
  const { people } = mergeAlike({ ...ballots, count: ballots.count.subarray(0, size) }, true)
  return size === 4096 && people.length > size * 0.9
}

/** One row for each different ballot that supports anything, its projects in ascending order. Hashing, then comparing. */
function mergeAlike(ballots: Ballots, merge: boolean): Rows {
  const { start, option, mark, count, kind } = ballots
  const size = count.length
  const rowStart = new Uint32Array(size + 1)
  const project = new Uint16Array(start[size]!)
  const given = new Int32Array(start[size]!)
  const people = new Int32Array(size)
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(size * 2 + 2))).fill(-1)
  let rows = 0
  let at = 0
  for (let b = 0; b < size; b++) {
    if (count[b] === 0) continue
    const from = at
    const end = start[b + 1]!
    for (let i = start[b]!; i < end; i++) {
      const points = kind === 'ranked' ? end - 1 - i : mark[i]!
      if (points <= 0) continue
      let to = at++
      for (; to > from && project[to - 1]! > option[i]!; to--) {
        project[to] = project[to - 1]!
        given[to] = given[to - 1]!
      }
      project[to] = option[i]!
      given[to] = points
    }
    if (at === from) continue
    if (merge) {
      const slot = slotOf(slots, project, given, rowStart, from, at)
      if (slots[slot]! >= 0) {
        people[slots[slot]!]! += count[b]!
        at = from
        continue
      }
      slots[slot] = rows
    }
    people[rows] = count[b]!
    rowStart[++rows] = at
  }
  return {
    people: people.slice(0, rows),
    rowStart: rowStart.slice(0, rows + 1),
    project: project.slice(0, at),
    given: given.slice(0, at),
  }
}

/** The slot of the row with the same marks, or the free one where it belongs. */
function slotOf(
  slots: Int32Array,
  project: Uint16Array,
  given: Int32Array,
  rowStart: Uint32Array,
  from: number,
  to: number,
) {
  const mask = slots.length - 1
  let hash = to - from
  for (let i = from; i < to; i++) {
    hash = Math.imul(hash ^ project[i]!, 0x9e3779b1) ^ Math.imul(given[i]!, 0x85ebca6b) ^ (hash >>> 15)
  }
  let slot = (hash ^ (hash >>> 13)) & mask
  while (slots[slot]! >= 0 && !same(project, given, rowStart, slots[slot]!, from, to)) slot = (slot + 1) & mask
  return slot
}

function same(project: Uint16Array, given: Int32Array, rowStart: Uint32Array, row: number, from: number, to: number) {
  const other = rowStart[row]!
  if (rowStart[row + 1]! - other !== to - from) return false
  for (let i = from; i < to; i++) {
    const j = other + i - from
    if (project[i] !== project[j] || given[i] !== given[j]) return false
  }
  return true
}
