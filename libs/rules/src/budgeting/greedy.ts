// The greedy rule, as most cities use it (Talmon, Faliszewski, "A framework for approval-based budgeting methods", AAAI
// 2019): projects by votes, or by votes for each unit of cost; what still fits is taken, what does not is passed over.
import { reason, tieReason, type Outcome, type Reason, type Round } from '../voting/outcome.js'
import { BY_ID, tieOrder, type Tie, type TieRule } from '../voting/ties.js'
import type { BudgetLimits, BudgetVote, Satisfaction } from './budget-vote.js'
import { Limits } from './limits.js'
import { supportersOf, type Supporters } from './supporters.js'

export interface GreedyRules {
  /** With approval ballots `cost` orders by votes, `cardinality` by votes per unit of cost. */
  readonly satisfaction: Satisfaction
  readonly ties?: TieRule
  readonly limits?: BudgetLimits
}

export function greedy(vote: BudgetVote, rules: GreedyRules): Outcome {
  const { ballots, cost, money, unit } = vote
  const { options } = ballots
  const supporters = supportersOf(vote, rules.satisfaction)
  const ties = rules.ties ?? BY_ID
  const limits = new Limits(rules.limits ?? {}, supporters)
  const order = tieOrder(options, ties, cost)
  const queue = options.map((_, p) => p).sort((a, b) => byDensity(supporters, cost, a, b) || order[a]! - order[b]!)

  const bought: number[] = []
  const rounds: Round[] = []
  const reasons: Reason[] = []
  let left = money
  for (const p of queue) {
    const facts = {
      votes: supporters.votes[p]!,
      points: supporters.totalPoints[p]!,
      cost: cost[p]! / unit,
      left: left / unit,
    }
    const refused = limits.refusal(p, bought, options)
    if (refused) reasons.push(refused)
    else if (cost[p]! <= left) {
      bought.push(p)
      left -= cost[p]!
      rounds.push({ round: bought.length, option: options[p]!.id, ...facts, left: left / unit })
      reasons.push(reason('budget_fits', options[p]!, { ...facts, left: left / unit }))
    } else reasons.push(reason('budget_does_not_fit', options[p]!, facts))
  }
  const broken = tiesThatMattered(queue, bought, supporters, cost).map((group): Tie => {
    const between = group.map((p) => options[p]!)
    return { at: 1, between, chosen: between[0]!, for: 'win', by: ties.by }
  })
  return {
    method: 'greedy',
    winners: bought.map((p) => options[p]!),
    rounds,
    ties: broken,
    spent: (money - left) / unit,
    unspent: left / unit,
    ballots: supporters.voters,
    reasons: [...reasons, ...limits.shortfall(bought), ...broken.map(tieReason)],
  }
}

/** Takes what fits from `queue` after others were bought; returns what was taken. For completions. */
export function takeWhatFits(
  vote: BudgetVote,
  supporters: Supporters,
  order: Int32Array,
  limits: Limits,
  bought: readonly number[],
): number[] {
  const { cost } = vote
  const taken: number[] = []
  let left = vote.money - bought.reduce((sum, p) => sum + cost[p]!, 0)
  const queue = vote.ballots.options
    .map((_, p) => p)
    .filter((p) => !bought.includes(p))
    .sort((a, b) => byDensity(supporters, cost, a, b) || order[a]! - order[b]!)
  for (const p of queue) {
    if (cost[p]! > left || !limits.allowed(p, [...bought, ...taken])) continue
    taken.push(p)
    left -= cost[p]!
  }
  return taken
}

/** Most utility per unit of cost first, compared as whole numbers; what costs nothing and has support goes first. */
export function byDensity({ totalPoints, perPoint }: Supporters, cost: Float64Array, a: number, b: number): number {
  const free = (p: number) => (cost[p] === 0 && totalPoints[p]! > 0 ? 1 : 0)
  if (free(a) || free(b)) return free(b) - free(a)
  const worth = (p: number) => BigInt(totalPoints[p]!) * BigInt(perPoint[p]!)
  const left = worth(a) * BigInt(cost[b]!)
  const right = worth(b) * BigInt(cost[a]!)
  if (left !== right) return left > right ? -1 : 1
  // Nothing over nothing: no support and no cost stands behind any support.
  return (totalPoints[b]! > 0 ? 1 : 0) - (totalPoints[a]! > 0 ? 1 : 0)
}

/** Groups of equals of which some won and some did not. */
function tiesThatMattered(queue: readonly number[], bought: readonly number[], s: Supporters, cost: Float64Array) {
  const groups: number[][] = []
  for (const p of queue) {
    const group = groups.at(-1)
    if (group && byDensity(s, cost, group[0]!, p) === 0) group.push(p)
    else groups.push([p])
  }
  const won = new Set(bought)
  return groups.filter((group) => group.some((p) => won.has(p)) && group.some((p) => !won.has(p)))
}
