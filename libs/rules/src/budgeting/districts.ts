import { BallotBox } from '../voting/ballots.js'
import type { Outcome } from '../voting/outcome.js'
import type { BudgetVote } from './budget-vote.js'

/** A part of the city with money of its own, for projects of its own. */
export interface BudgetDistrict {
  readonly name: string
  /** In the smallest unit, as all amounts of the vote. */
  readonly money: number
  readonly projects: readonly number[]
  /** Who may vote here, by ballot. Where nothing is said: whoever marked one of its projects. */
  readonly electorate?: (ballot: number) => boolean
}

/** The part of a vote that concerns one district: its projects, its money, its voters, their marks for its projects. */
export function voteOfDistrict(vote: BudgetVote, district: BudgetDistrict): BudgetVote {
  const { ballots, cost, unit } = vote
  const place = new Map(district.projects.map((project, i) => [project, i]))
  const box = new BallotBox()
  for (let b = 0; b < ballots.count.length; b++) {
    for (let i = ballots.start[b]!; i < ballots.start[b + 1]!; i++) {
      const project = place.get(ballots.option[i]!)
      if (project !== undefined) box.mark(project, ballots.mark[i]!)
    }
    const votes = district.electorate ? district.electorate(b) : box.marked > 0
    if (votes) box.cast(ballots.count[b])
    else box.discard()
  }
  const options = district.projects.map((project) => ballots.options[project]!)
  return {
    ballots: box.seal(ballots.kind, options, { pointScale: ballots.pointScale }),
    money: district.money,
    unit,
    cost: Float64Array.from(district.projects, (project) => cost[project]!),
  }
}

/** Counts every district by itself: no district's money can go to another. Winners stand in the order of the districts. */
export function byDistrict(
  vote: BudgetVote,
  districts: readonly BudgetDistrict[],
  rule: (vote: BudgetVote) => Outcome,
): { readonly district: string; readonly outcome: Outcome }[] {
  return districts.map((district) => ({ district: district.name, outcome: rule(voteOfDistrict(vote, district)) }))
}
