import fc from 'fast-check'
import { Fraction, plainUtilities } from '../testing/index.js'
import { budgetVotes } from '../testing/arbitraries.js'
import { phragmen, type BudgetVote } from './index.js'

/** Phragmén by loads, voter by voter, in fractions. */
function plainPhragmen(vote: BudgetVote): string[] {
  const marks = plainUtilities(vote, 'cardinality')
  const ids = vote.ballots.options.map((option) => option.id)
  const order = ids.map((_, p) => p).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1))
  const load = marks.map(() => new Fraction(0))
  const bought: number[] = []
  let left = vote.money
  for (;;) {
    let best: { p: number; at: Fraction } | null = null
    for (const p of order) {
      const own = load.filter((_, v) => marks[v]![p]! > 0)
      if (bought.includes(p) || own.length === 0 || vote.cost[p]! > vote.money) continue
      const at = own.reduce((sum, one) => sum.plus(one), new Fraction(vote.cost[p]!)).by(new Fraction(own.length))
      if (!best || at.compare(best.at) < 0) best = { p, at }
    }
    if (!best || vote.cost[best.p]! > left) return bought.map((p) => ids[p]!)
    const { p, at } = best
    marks.forEach((row, v) => {
      if (row[p]! > 0) load[v] = at
    })
    bought.push(p)
    left -= vote.cost[p]!
  }
}

describe('Phragmén’s rule', () => {
  it('buys what loads carried voter by voter say, in their order', () => {
    fc.assert(
      fc.property(budgetVotes(), (vote) => {
        expect(phragmen(vote).winners.map((one) => one.id)).toEqual(plainPhragmen(vote))
      }),
      { numRuns: 2000 },
    )
  })
})
