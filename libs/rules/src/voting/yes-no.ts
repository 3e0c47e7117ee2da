// A yes/no question with the thresholds that municipal codes set for local referendums: a majority of the valid votes, a
// quorum of turnout, and a quorum of approval (yes votes in the electorate), each as a share or more than a share.
import { votersIn } from './ballots.js'
import { asApprovals } from './convert.js'
import { outcomeBySum, reason, type Outcome, type Question, type Reason } from './outcome.js'

/** Shares are fractions of whole numbers, so that two thirds are two thirds. */
export interface Share {
  readonly of: number
  readonly in: number
  /** `more` than the share is needed, or the share itself is enough. */
  readonly more?: boolean
}

export interface YesNoRules {
  /** Which of the two options is yes; the first where nothing is said. */
  readonly yes?: 0 | 1
  /** Of the yes and no votes. More than half where nothing is said. */
  readonly majority?: Share
  readonly electorate?: number
  /** Of the electorate, ballots cast. */
  readonly turnout?: Share
  /** Of the electorate, yes votes. */
  readonly approval?: Share
}

/** The question is carried if every threshold is met. A tie is a no. */
export function yesNo(question: Question, rules: YesNoRules = {}): Outcome {
  const ballots = asApprovals(question.ballots)
  const sums = new Float64Array(ballots.options.length)
  for (let b = 0; b < ballots.count.length; b++) {
    // A ballot that marks both is cast, and counts for neither.
    const from = ballots.start[b]!
    if (ballots.start[b + 1] === from + 1) sums[ballots.option[from]!]! += ballots.count[b]!
  }
  const first = rules.yes ?? 0
  const yes = sums[first] ?? 0
  const no = sums[1 - first] ?? 0
  const cast = votersIn(ballots)
  const { majority = { of: 1, in: 2, more: true }, electorate = 0, turnout, approval } = rules
  const facts = { yes, no, cast, electorate }
  const failed: Reason[] = []
  const share = ({ of, in: parts, more }: Share) => ({ of, in: parts, more: more ? 1 : 0 })
  if (turnout && !reaches(cast, electorate, turnout)) {
    failed.push(reason('voting_rejected_quorum', null, { ...facts, ...share(turnout) }))
  }
  if (!reaches(yes, yes + no, majority)) {
    failed.push(reason('voting_rejected_majority', null, { ...facts, ...share(majority) }))
  }
  if (approval && !reaches(yes, electorate, approval)) {
    failed.push(reason('voting_rejected_approval', null, { ...facts, ...share(approval) }))
  }
  const outcome = outcomeBySum('yes-no', { ...question, ballots, seats: 1 }, sums)
  const carried = failed.length === 0
  return {
    ...outcome,
    winners: [ballots.options[carried ? first : 1 - first]!],
    ties: [],
    reasons: carried ? [reason('voting_accepted', ballots.options[first]!, facts)] : failed,
  }
}

/** Whether `part` of `whole` reaches the share, in whole numbers. Nothing of nothing reaches nothing. */
function reaches(part: number, whole: number, { of, in: parts, more }: Share): boolean {
  const left = BigInt(part) * BigInt(parts)
  const right = BigInt(whole) * BigInt(of)
  return whole > 0 && (more ? left > right : left >= right)
}
