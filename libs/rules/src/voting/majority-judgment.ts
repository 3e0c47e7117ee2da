// Majority judgment (Michel Balinski, Rida Laraki: Majority Judgment, 2010): every option is graded by every voter, the
// worst grade where nothing is marked. The best lower median wins; ties fall one median grade after another.
import { asGrades } from './convert.js'
import { byRanking, reason, standing, type Outcome, type Question } from './outcome.js'
import { votersIn } from './ballots.js'

export function majorityJudgment(question: Question): Outcome {
  const ballots = asGrades(question.ballots)
  const grades = ballots.grades ?? []
  const worst = grades.length - 1
  const names = ballots.options
  const voters = votersIn(ballots)
  const tally = names.map(() => new Float64Array(grades.length))
  for (const row of tally) row[worst] = voters
  for (let b = 0; b < ballots.count.length; b++) {
    for (let i = ballots.start[b]!; i < ballots.start[b + 1]!; i++) {
      const row = tally[ballots.option[i]!]!
      row[worst]! -= ballots.count[b]!
      row[ballots.mark[i]!]! += ballots.count[b]!
    }
  }
  const sorted = standing(question).sort((a, b) => compare(tally[a]!, tally[b]!, voters))
  const ranking: number[][] = []
  for (const o of sorted) {
    if (ranking.length > 0 && compare(tally[ranking.at(-1)![0]!]!, tally[o]!, voters) === 0) ranking.at(-1)!.push(o)
    else ranking.push([o])
  }
  return byRanking('majority-judgment', { ...question, ballots }, ranking, (o, won) => {
    const row = tally[o]!
    const median = lowerMedian(row, voters)
    const better = row.slice(0, median).reduce((sum, count) => sum + count, 0)
    const code = won ? 'voting_won_by_median' : 'voting_lost_by_median'
    const atLeast = better + row[median]!
    return [reason(code, names[o]!, { grade: grades[median]!, atLeast, better, of: voters })]
  })
}

/** The grade that a majority gives at least: of an even number of grades the worse of the middle two. */
function lowerMedian(row: Float64Array, voters: number): number {
  let seen = 0
  for (let grade = 0; grade < row.length; grade++) {
    seen += row[grade]!
    if (seen * 2 > voters) return grade
  }
  return row.length - 1
}

/**
 * The better option first: medians are compared; where equal, one such grade is taken from each and again. All steps
 * that change neither median are taken at once.
 */
function compare(a: Float64Array, b: Float64Array, voters: number): number {
  const [x, y] = [a.slice(), b.slice()]
  for (let left = voters; left > 0;) {
    const [one, two] = [lowerMedian(x, left), lowerMedian(y, left)]
    if (one !== two) return one - two
    let take = Math.min(stableFor(x, one, left), stableFor(y, two, left))
    if (take < 1) take = 1
    x[one]! -= take
    y[two]! -= take
    left -= take
  }
  return 0
}

/** How many of the median grade may go, of `left` grades, before the median can change. */
function stableFor(row: Float64Array, median: number, left: number): number {
  let above = 0
  for (let grade = 0; grade < median; grade++) above += row[grade]!
  const upTo = above + row[median]!
  // After taking k: above * 2 <= left - k, and (upTo - k) * 2 > left - k.
  return Math.max(0, Math.min(left - above * 2, upTo * 2 - left - 1, row[median]!))
}
