import { ok, refuse, type Result } from '@tilia/kernel'
import type { BallotFile } from '../ballot-files/ballot-file.js'
import type { BudgetLimits, BudgetVote, Satisfaction } from '../budgeting/budget-vote.js'
import { equalShares, type Completion } from '../budgeting/equal-shares.js'
import { greedy } from '../budgeting/greedy.js'
import { phragmen } from '../budgeting/phragmen.js'
import { equalSharesForSeats, phragmenForSeats } from '../budgeting/seats.js'
import type { Option } from '../voting/ballots.js'
import type { Strength } from '../voting/duels.js'
import { instantRunoff } from '../voting/instant-runoff.js'
import { majorityJudgment } from '../voting/majority-judgment.js'
import type { Outcome, Question } from '../voting/outcome.js'
import type { Unranked } from '../voting/pairwise.js'
import { rankedPairs } from '../voting/ranked-pairs.js'
import { schulze } from '../voting/schulze.js'
import { scottishStv } from '../voting/scottish-stv.js'
import { sequentialPav } from '../voting/sequential-pav.js'
import { approval, borda, cumulative, score, single } from '../voting/sums.js'
import { BY_ID, type TieRule } from '../voting/ties.js'
import { yesNo, type YesNoRules } from '../voting/yes-no.js'
import { groupReasons } from './group-reasons.js'

export const METHODS = [
  'greedy',
  'equal-shares',
  'phragmen',
  'sequential-pav',
  'stv',
  'irv',
  'schulze',
  'ranked-pairs',
  'borda',
  'approval',
  'cumulative',
  'score',
  'majority-judgment',
  'single',
  'yes-no',
] as const
export type Method = (typeof METHODS)[number]

export interface TallyRequest {
  readonly method: Method
  /** Where the file does not say, one. */
  readonly seats?: number
  readonly satisfaction?: Satisfaction
  readonly completion?: Completion
  readonly strength?: Strength
  readonly unranked?: Unranked
  readonly ties?: TieRule
  readonly limits?: BudgetLimits
  readonly yesNo?: YesNoRules
}

export type TallyRefusal =
  | { readonly code: 'tally_needs_budget'; readonly method: Method }
  | { readonly code: 'tally_needs_two_options'; readonly method: Method }
  | { readonly code: 'tally_no_ballots'; readonly method: Method }

/** Counts a file of ballots by a method. */
export function tally(file: BallotFile, request: TallyRequest): Result<Outcome, TallyRefusal> {
  const { method } = request
  if (file.ballots.count.length === 0) return refuse('tally_no_ballots', { method })
  if (method === 'greedy' && !file.budget) return refuse('tally_needs_budget', { method })
  if (method === 'yes-no' && file.ballots.options.length !== 2) return refuse('tally_needs_two_options', { method })
  const outcome = count(file, request)
  return ok({ ...outcome, reasons: [...outcome.reasons, ...groupReasons(file, outcome)] })
}

function count(file: BallotFile, request: TallyRequest): Outcome {
  const { ballots, budget } = file
  const ties = request.ties ?? BY_ID
  const { satisfaction = 'cost', completion = 'none', limits } = request
  const question: Question = { ballots, seats: request.seats ?? file.seats ?? 1, ties, withdrawn: file.withdrawn }
  const vote: BudgetVote | null = budget && request.seats === undefined ? { ballots, ...budget } : null
  switch (request.method) {
    case 'greedy':
      return greedy({ ballots, ...budget! }, { satisfaction, ties, limits })
    case 'equal-shares':
      return vote
        ? equalShares(vote, { satisfaction, completion, ties, limits })
        : equalSharesForSeats(question, completion)
    case 'phragmen':
      return vote ? phragmen(vote, { ties, limits }) : phragmenForSeats(question)
    case 'sequential-pav':
      return sequentialPav(question)
    case 'stv':
      return scottishStv(question)
    case 'irv':
      return instantRunoff(question)
    case 'schulze':
      return schulze(question, request)
    case 'ranked-pairs':
      return rankedPairs(question, request)
    case 'borda':
      return borda(question)
    case 'approval':
      return approval(question)
    case 'cumulative':
      return cumulative(question)
    case 'score':
      return score(question)
    case 'majority-judgment':
      return majorityJudgment(question)
    case 'single':
      return single(question)
    case 'yes-no':
      return yesNo(question, { yes: yesAmong(ballots.options), ...request.yesNo })
  }
}

/** Files list their options in any order: yes is the second where the first is called no. */
function yesAmong(options: readonly Option[]): 0 | 1 {
  return /^(no|nein|non|nie|ne|contra|against|0)$/i.test(options[0]!.name.trim()) ? 1 : 0
}
