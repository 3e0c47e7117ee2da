import { type Ballots, type Option, votersIn } from './ballots.js'
import { tieOrder, type Tie, type TieRule } from './ties.js'

/** What a method is asked to decide. Withdrawn options take no part: their marks are passed over. */
export interface Question {
  readonly ballots: Ballots
  readonly seats: number
  readonly ties: TieRule
  readonly withdrawn?: readonly number[]
}

export type Fact = number | string | readonly Fact[] | { readonly [name: string]: Fact }

/** Why something came out as it did, as data: a code, whom it is about, and the numbers. Sentences live in `messages`. */
export interface Reason {
  readonly code: ReasonCode
  readonly option: Option | null
  readonly facts: { readonly [name: string]: Fact }
}

/** One step of a count, for those who want to follow it. */
export interface Round {
  readonly round: number
  readonly [name: string]: Fact
}

export interface Outcome {
  readonly method: string
  /** In the order they were chosen. */
  readonly winners: readonly Option[]
  /** All options, the best first; ties stand together. */
  readonly ranking?: readonly (readonly Option[])[]
  readonly rounds: readonly Round[]
  readonly ties: readonly Tie[]
  readonly spent?: number
  readonly unspent?: number
  readonly ballots: number
  readonly reasons: readonly Reason[]
}

export const REASON_CODES = [
  'voting_won_by_sum',
  'voting_lost_by_sum',
  'voting_won_by_median',
  'voting_lost_by_median',
  'voting_won_duels',
  'voting_lost_duels',
  'voting_won_by_chain',
  'voting_lost_by_chain',
  'voting_reached_quota',
  'voting_filled_last_seat',
  'voting_left_out_with_fewest',
  'voting_left_at_the_end',
  'voting_majority_reached',
  'voting_chosen_for_supporters',
  'voting_not_chosen',
  'voting_accepted',
  'voting_rejected_quorum',
  'voting_rejected_majority',
  'voting_rejected_approval',
  'voting_tie_broken',
  'voting_tie_earlier_round',
  'voting_group_seats',
  'budget_fits',
  'budget_does_not_fit',
  'budget_too_few_votes',
  'budget_excluded_by',
  'budget_enough_projects',
  'budget_bought',
  'budget_free',
  'budget_supporters_lack',
  'budget_no_supporters',
  'budget_completed_raise',
  'budget_completed_greedy',
  'budget_loads',
  'budget_loads_stop',
  'budget_shortfall',
  'budget_group_money',
] as const
export type ReasonCode = (typeof REASON_CODES)[number]

export function reason(code: ReasonCode, option: Option | null, facts: Reason['facts'] = {}): Reason {
  return { code, option, facts }
}

/** Options still in, for methods that need not look at withdrawn ones. */
export function standing(question: Question): number[] {
  const gone = new Set(question.withdrawn ?? [])
  return question.ballots.options.map((_, o) => o).filter((o) => !gone.has(o))
}

/**
 * The outcome of methods that give each option one number: most first, seats to the top, ties by the rule. A tie
 * matters, and is reported, only across the last seat.
 */
export function outcomeBySum(method: string, question: Question, sums: ArrayLike<number>, scale = 1): Outcome {
  const { options } = question.ballots
  const order = tieOrder(options, question.ties)
  const sorted = standing(question).sort((a, b) => sums[b]! - sums[a]! || order[a]! - order[b]!)
  const ranking: number[][] = []
  for (const o of sorted) {
    if (ranking.length > 0 && sums[ranking.at(-1)![0]!] === sums[o]) ranking.at(-1)!.push(o)
    else ranking.push([o])
  }
  return byRanking(method, question, ranking, (o, won, last) => [
    reason(won ? 'voting_won_by_sum' : 'voting_lost_by_sum', options[o]!, {
      sum: sums[o]! / scale,
      of: votersIn(question.ballots),
      last: sums[last]! / scale,
    }),
  ])
}

/** Seats to the top of a ranking whose groups are sorted by the tie order. */
export function byRanking(
  method: string,
  question: Question,
  ranking: readonly (readonly number[])[],
  why: (option: number, won: boolean, lastWinner: number) => Reason[],
  rounds: readonly Round[] = [],
): Outcome {
  const { options } = question.ballots
  const order = tieOrder(options, question.ties)
  const flat = ranking.flatMap((group) => [...group].sort((a, b) => order[a]! - order[b]!))
  const winners = flat.slice(0, question.seats)
  const last = winners.at(-1)
  const ties: Tie[] = []
  let seen = 0
  for (const group of ranking) {
    const won = Math.min(group.length, Math.max(0, question.seats - seen))
    if (won > 0 && won < group.length) {
      const between = flat.slice(seen, seen + group.length).map((o) => options[o]!)
      ties.push({ at: 1, between, chosen: between[0]!, for: 'win', by: question.ties.by })
    }
    seen += group.length
  }
  return {
    method,
    winners: winners.map((o) => options[o]!),
    ranking: ranking.map((group) => [...group].sort((a, b) => order[a]! - order[b]!).map((o) => options[o]!)),
    rounds,
    ties,
    ballots: votersIn(question.ballots),
    reasons: [
      ...(last === undefined ? [] : flat.flatMap((o) => why(o, winners.includes(o), last))),
      ...ties.map(tieReason),
    ],
  }
}

export function tieReason(tie: Tie): Reason {
  const names = tie.between.map((option) => option.name)
  return tie.by === 'earlier_round'
    ? reason('voting_tie_earlier_round', tie.chosen, { between: names, at: tie.at, for: tie.for })
    : reason('voting_tie_broken', tie.chosen, { between: names, at: tie.at, by: tie.by, for: tie.for })
}
