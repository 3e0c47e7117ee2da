import fc from 'fast-check'
import type { BudgetVote } from '../budgeting/budget-vote.js'
import { ballotsOf, type BallotKind, type Ballots, type Marks, type Option } from '../voting/ballots.js'

/** Named out of order, so that the order of ids is not the order of numbers. */
export const optionsOf = (size: number): Option[] =>
  Array.from({ length: size }, (_, i) => ({ id: String((i * 7) % 10) + String(i), name: `Option ${i}` }))

/** Small votes on money, with amounts that tie often. */
export function budgetVotes(
  kind: BallotKind = 'approval',
  most = { projects: 6, ballots: 9 },
): fc.Arbitrary<BudgetVote> {
  return fc.integer({ min: 1, max: most.projects }).chain((projects) =>
    fc
      .record({
        cost: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: projects, maxLength: projects }),
        money: fc.integer({ min: 1, max: 30 }),
        papers: fc.array(paper(kind, projects), { minLength: 1, maxLength: most.ballots }),
      })
      .map(({ cost, money, papers }) => ({
        ballots: ballotsOf(kind, optionsOf(projects), papers),
        cost: Float64Array.from(cost),
        money,
        unit: 1,
      })),
  )
}

/** Rankings with ties, or without, and with options left out. */
export function rankings(most = { options: 5, ballots: 12, ties: true }): fc.Arbitrary<Ballots> {
  return fc
    .integer({ min: 2, max: most.options })
    .chain((size) =>
      fc
        .array(ranking(size, most.ties), { minLength: 1, maxLength: most.ballots })
        .map((papers) => ballotsOf('ranked', optionsOf(size), papers)),
    )
}

function ranking(size: number, ties: boolean): fc.Arbitrary<readonly [number, Marks]> {
  const order = fc.shuffledSubarray(Array.from({ length: size }, (_, i) => i))
  return fc
    .tuple(fc.integer({ min: 1, max: 4 }), order, fc.array(fc.boolean(), { minLength: size, maxLength: size }))
    .map(([count, options, beside]) => {
      let place = -1
      const marks = options.map((option, i) => {
        if (i === 0 || !ties || !beside[i]) place++
        return [option, place] as const
      })
      return [count, marks] as const
    })
}

function paper(kind: BallotKind, size: number): fc.Arbitrary<readonly [number, Marks]> {
  if (kind === 'ranked') return ranking(size, false)
  const points = kind === 'points' ? fc.integer({ min: 0, max: 4 }) : fc.constant(1)
  const marks = fc
    .subarray(Array.from({ length: size }, (_, i) => i))
    .chain((chosen) => fc.tuple(...chosen.map((option) => points.map((mark) => [option, mark] as const))))
  return fc.tuple(fc.integer({ min: 1, max: 3 }), marks)
}

/** The same ballots, shuffled, split and merged: nothing that a count may notice. */
export function reshuffled(ballots: Ballots, seed: number): Ballots {
  const papers: [number, Marks][] = []
  for (let b = 0; b < ballots.count.length; b++) {
    const marks: [number, number][] = []
    for (let i = ballots.start[b]!; i < ballots.start[b + 1]!; i++) marks.push([ballots.option[i]!, ballots.mark[i]!])
    for (let n = 0; n < ballots.count[b]!; n++) papers.push([1, marks])
  }
  let state = seed
  for (let i = papers.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    const j = state % (i + 1)
    ;[papers[i], papers[j]] = [papers[j]!, papers[i]!]
  }
  return ballotsOf(ballots.kind, ballots.options, papers, { grades: ballots.grades, pointScale: ballots.pointScale })
}
