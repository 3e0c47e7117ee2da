// Sequential Phragmén (Lars Edvard Phragmén 1894; Brill, Freeman, Janson, Lackner, "Phragmén's voting methods and
// justified representation", AAAI 2017; for budgets Los, Christoff, Grossi, IJCAI 2022): every voter earns money at the
// same steady pace; as soon as the supporters of a project have its cost together, they buy it with all they have.
import { reason, tieReason, type Outcome, type Reason, type Round } from '../voting/outcome.js'
import { BY_ID, tieOrder, type Tie, type TieRule } from '../voting/ties.js'
import type { BudgetLimits, BudgetVote } from './budget-vote.js'
import { quotient } from './exact-shares.js'
import { Limits } from './limits.js'
import { supportersOf } from './supporters.js'

export interface PhragmenRules {
  readonly ties?: TieRule
  readonly limits?: BudgetLimits
}

interface Moment {
  readonly over: bigint
  readonly under: bigint
}

/** Ends when the next project would cost more than is left; what costs more than all the money takes no part. Points count as approval. */
export function phragmen(vote: BudgetVote, rules: PhragmenRules = {}): Outcome {
  const { cost, money, unit, ballots } = vote
  const { options } = ballots
  const ties = rules.ties ?? BY_ID
  const supporters = supportersOf(vote, 'cardinality')
  const limits = new Limits(rules.limits ?? {}, supporters)
  const order = tieOrder(options, ties, cost)
  // A voter's load is the moment of their last purchase, so it is enough to know which that was; 0 is none yet.
  const last = new Uint16Array(supporters.rows)
  const moments: Moment[] = [{ over: 0n, under: 1n }]
  const about: number[] = [0]
  const bought: number[] = []
  const rounds: Round[] = []
  const broken: Tie[] = []
  const reasons: Reason[] = []
  let left = money
  let stopped: number | null = null

  for (;;) {
    const open = options.map((_, p) => p).filter((p) => mayBuy(p))
    if (open.length === 0) break
    // Sums of nothing but positive amounts: floats are right to far more than the margin, and the near ones are exact.
    const guess = open.map((p) => aboutWhen(p))
    const soon = Math.min(...guess) * (1 + 1e-9)
    const near = open.filter((_, i) => guess[i]! <= soon).map((p) => ({ p, at: momentOf(p) }))
    const first = near.reduce((best, one) => (earlier(one.at, best.at) < 0 ? one : best))
    const tied = near.filter((one) => earlier(one.at, first.at) === 0).map((one) => one.p)
    tied.sort((a, b) => order[a]! - order[b]!)
    const p = tied[0]!
    if (tied.length > 1) {
      const between = tied.map((q) => options[q]!)
      broken.push({ at: bought.length + 1, between, chosen: options[p]!, for: 'win', by: ties.by })
    }
    if (cost[p]! > left) {
      stopped = p
      break
    }
    moments.push(first.at)
    about.push(quotient(first.at.over, first.at.under))
    for (let i = supporters.start[p]!; i < supporters.start[p + 1]!; i++) last[supporters.row[i]!] = moments.length - 1
    bought.push(p)
    left -= cost[p]!
    const earned = round(about.at(-1)! / unit)
    const facts = { supporters: supporters.votes[p]!, earned, cost: cost[p]! / unit }
    rounds.push({ round: bought.length, option: options[p]!.id, ...facts, left: left / unit })
    reasons.push(reason('budget_loads', options[p]!, facts))
  }
  for (const p of options.map((_, q) => q).filter((q) => !bought.includes(q))) {
    const refused = limits.refusal(p, bought, options)
    if (refused) reasons.push(refused)
    else if (cost[p]! > money) {
      const facts = { votes: supporters.votes[p]!, cost: cost[p]! / unit, left: money / unit }
      reasons.push(reason('budget_does_not_fit', options[p]!, facts))
    } else if (supporters.votes[p] === 0) reasons.push(reason('budget_no_supporters', options[p]!))
    else {
      const facts = {
        supporters: supporters.votes[p]!,
        earned: round(aboutWhen(p) / unit),
        cost: cost[p]! / unit,
        left: left / unit,
        stop: stopped === null ? '' : options[stopped]!.name,
      }
      reasons.push(reason('budget_loads_stop', options[p]!, facts))
    }
  }
  return {
    method: 'phragmen',
    winners: bought.map((p) => options[p]!),
    rounds,
    ties: broken,
    spent: (money - left) / unit,
    unspent: left / unit,
    ballots: supporters.voters,
    reasons: [...reasons, ...limits.shortfall(bought), ...broken.map(tieReason)],
  }

  function mayBuy(p: number): boolean {
    return !bought.includes(p) && supporters.votes[p]! > 0 && cost[p]! <= money && limits.allowed(p, bought)
  }

  /** How many supporters of `p` bought last at each moment. */
  function carriedBy(p: number): Float64Array {
    const carried = new Float64Array(moments.length)
    for (let i = supporters.start[p]!; i < supporters.start[p + 1]!; i++) {
      carried[last[supporters.row[i]!]!]! += supporters.people[supporters.row[i]!]!
    }
    return carried
  }

  function aboutWhen(p: number): number {
    return carriedBy(p).reduce((sum, people, m) => sum + people * about[m]!, cost[p]!) / supporters.votes[p]!
  }

  /** (cost + what the supporters carry already) / supporters. */
  function momentOf(p: number): Moment {
    const carried = carriedBy(p)
    let over = BigInt(cost[p]!)
    let under = 1n
    for (let m = 1; m < moments.length; m++) {
      if (carried[m] === 0) continue
      over = over * moments[m]!.under + BigInt(carried[m]!) * moments[m]!.over * under
      under *= moments[m]!.under
    }
    return reduced(over, under * BigInt(supporters.votes[p]!))
  }
}

function earlier(a: Moment, b: Moment): number {
  const left = a.over * b.under
  const right = b.over * a.under
  return left < right ? -1 : left > right ? 1 : 0
}

function reduced(over: bigint, under: bigint): Moment {
  let [a, b] = [over, under]
  while (b !== 0n) [a, b] = [b, a % b]
  return { over: over / a, under: under / a }
}

const round = (amount: number) => Math.round(amount * 100) / 100
