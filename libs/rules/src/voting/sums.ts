import { asApprovals, asPoints, asRankings } from './convert.js'
import { outcomeBySum, type Outcome, type Question } from './outcome.js'

/** Sums over the marks of all ballots, per option: whole numbers, exact up to 2^53. */
function sum(question: Question, worth: (mark: number) => number): Float64Array {
  const { options, count, start, option, mark } = question.ballots
  const sums = new Float64Array(options.length)
  for (let b = 0; b < count.length; b++) {
    for (let i = start[b]!; i < start[b + 1]!; i++) sums[option[i]!]! += count[b]! * worth(mark[i]!)
  }
  return sums
}

/** Approval voting (Brams, Fishburn: Approval Voting, 1983): every voter marks any number of options, most marks win. */
export function approval(question: Question): Outcome {
  const approvals = { ...question, ballots: asApprovals(question.ballots) }
  return outcomeBySum(
    'approval',
    approvals,
    sum(approvals, () => 1),
  )
}

/** Cumulative voting (Dodgson, The Principles of Parliamentary Representation, 1884): voters spread points, sums win. */
export function cumulative(question: Question): Outcome {
  const points = { ...question, ballots: asPoints(question.ballots) }
  return outcomeBySum(
    'cumulative',
    points,
    sum(points, (mark) => mark),
    points.ballots.pointScale,
  )
}

/** Score voting (Smith, Range Voting, 2000): every option gets points from every voter, none where nothing is marked. */
export function score(question: Question): Outcome {
  return { ...cumulative(question), method: 'score' }
}

/**
 * Single choice, the plurality vote (Condorcet, Essai, 1785, who shows its faults): one mark a voter, most win. Of a
 * ranking it reads the first place alone; a ballot that has no single first counts for nobody.
 */
export function single(question: Question): Outcome {
  const ranked = { ...question, ballots: asRankings(question.ballots) }
  const { options, count, start, option, mark } = ranked.ballots
  const gone = new Set(question.withdrawn ?? [])
  const sums = new Float64Array(options.length)
  for (let b = 0; b < count.length; b++) {
    let i = start[b]!
    const end = start[b + 1]!
    while (i < end && gone.has(option[i]!)) i++
    let next = i + 1
    while (next < end && gone.has(option[next]!)) next++
    if (i < end && (next >= end || mark[next] !== mark[i])) sums[option[i]!]! += count[b]!
  }
  return outcomeBySum('single', ranked, sums)
}

/**
 * The Borda count (Borda, Mémoire sur les élections au scrutin, 1784): an option gets from each voter a point for every
 * option ranked below it, and half a point for every one beside it. Options not ranked stand beside each other, last.
 */
export function borda(question: Question): Outcome {
  const ranked = { ...question, ballots: asRankings(question.ballots) }
  const { options, count, start, option, mark } = ranked.ballots
  const gone = new Uint8Array(options.length)
  for (const o of question.withdrawn ?? []) gone[o] = 1
  const size = options.length - (question.withdrawn?.length ?? 0)
  const halves = new Float64Array(options.length)
  const ranks = new Int32Array(options.length).fill(-1)
  for (let b = 0; b < count.length; b++) {
    let above = 0
    for (let i = start[b]!; i < start[b + 1]!;) {
      let end = i
      let beside = 0
      for (; end < start[b + 1]! && mark[end] === mark[i]; end++) beside += 1 - gone[option[end]!]!
      for (; i < end; i++) {
        halves[option[i]!]! += count[b]! * (2 * (size - above - beside) + beside - 1)
        ranks[option[i]!] = b
      }
      above += beside
    }
    const rest = size - above
    if (rest > 1) {
      for (let o = 0; o < options.length; o++) {
        if (ranks[o] !== b && !gone[o]) halves[o]! += count[b]! * (rest - 1)
      }
    }
  }
  return outcomeBySum('borda', ranked, halves, 2)
}
