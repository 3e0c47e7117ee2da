import { asApprovals } from '../voting/convert.js'
import type { Outcome, Question } from '../voting/outcome.js'
import { votersIn, type Ballots } from '../voting/ballots.js'
import type { BudgetVote } from './budget-vote.js'
import { equalShares, type Completion } from './equal-shares.js'
import { phragmen } from './phragmen.js'

/**
 * Seats as a budget: every option costs one seat. A seat is cut into ten parts for each voter, so that raising shares by
 * one part at a time is fine enough.
 */
export function seatsAsBudget(question: Question): BudgetVote {
  const ballots = withoutWithdrawn(asApprovals(question.ballots), question.withdrawn ?? [])
  const parts = Math.max(1, votersIn(ballots)) * 10
  return {
    ballots,
    money: question.seats * parts,
    unit: 1,
    cost: new Float64Array(ballots.options.length).fill(parts),
  }
}

/** Equal shares for seats with approval ballots (Peters, Skowron 2020, "Rule X"). */
export function equalSharesForSeats(question: Question, completion: Completion): Outcome {
  const vote = seatsAsBudget(question)
  return inSeats(equalShares(vote, { satisfaction: 'cardinality', completion, ties: question.ties }), vote)
}

export function phragmenForSeats(question: Question): Outcome {
  const vote = seatsAsBudget(question)
  return inSeats(phragmen(vote, { ties: question.ties }), vote)
}

/** Amounts of money become parts of a seat again. */
function inSeats(outcome: Outcome, { cost }: BudgetVote): Outcome {
  const parts = cost[0] ?? 1
  const amounts = new Set(['share', 'cost', 'left', 'have', 'missing', 'amount', 'earned'])
  const convert = (facts: object): never =>
    Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [
        name,
        typeof fact === 'number' && amounts.has(name)
          ? Math.round((fact / parts) * 1e5) / 1e5
          : Array.isArray(fact)
            ? fact.map((item: unknown) => (typeof item === 'object' && item !== null ? convert(item) : item))
            : fact,
      ]),
    ) as never
  const { spent: _spent, unspent: _unspent, ...rest } = outcome
  return {
    ...rest,
    rounds: outcome.rounds.map((round) => convert(round)),
    reasons: outcome.reasons.map((reason) => ({ ...reason, facts: convert(reason.facts) })),
  }
}

function withoutWithdrawn(ballots: Ballots, withdrawn: readonly number[]): Ballots {
  if (withdrawn.length === 0) return ballots
  const gone = new Set(withdrawn)
  return { ...ballots, mark: ballots.mark.map((mark, i) => (gone.has(ballots.option[i]!) ? 0 : mark)) }
}
