import type { BudgetVote, Satisfaction } from '../budgeting/budget-vote.js'
import { Fraction } from './fractions.js'

/** Utilities by the definition: `of[voter][project]`, one voter for every ballot cast. */
export function plainUtilities({ ballots, cost }: BudgetVote, satisfaction: Satisfaction): number[][] {
  const of: number[][] = []
  for (let b = 0; b < ballots.count.length; b++) {
    const row = new Array<number>(ballots.options.length).fill(0)
    const end = ballots.start[b + 1]!
    for (let i = ballots.start[b]!; i < end; i++) {
      const p = ballots.option[i]!
      if (ballots.kind === 'approval') row[p] = satisfaction === 'cost' ? cost[p]! : 1
      else row[p] = Math.max(0, ballots.kind === 'ranked' ? end - 1 - i : ballots.mark[i]!)
    }
    for (let n = 0; n < ballots.count[b]!; n++) of.push(row)
  }
  return of
}

/**
 * Equal shares word by word: for every project the least price per utility at which its supporters can pay, found by
 * sorting them by what they have per utility; fractions throughout. Slow, and meant to be: it is what the fast one is
 * compared with. Ties by id.
 */
export function plainEqualShares(vote: BudgetVote, satisfaction: Satisfaction, each?: Fraction): number[] {
  const utility = plainUtilities(vote, satisfaction)
  const voters = utility.length
  if (voters === 0) return []
  const money = utility.map(() => each ?? new Fraction(vote.money, voters))
  const ids = vote.ballots.options.map((option) => option.id)
  const order = ids.map((_, p) => p).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1))
  const marked = plainUtilities(vote, 'cardinality')
  const supported = order.filter((p) => marked.some((row) => row[p]! > 0))
  // What costs nothing needs no money; who wanted it gets it.
  const bought = supported.filter((p) => vote.cost[p] === 0)
  for (;;) {
    let best: { p: number; price: Fraction } | null = null
    for (const p of supported) {
      if (bought.includes(p)) continue
      const price = priceOf(p, vote.cost[p]!, utility, money)
      if (price && (!best || price.compare(best.price) < 0)) best = { p, price }
    }
    if (!best) return bought
    const { p, price } = best
    bought.push(p)
    utility.forEach((row, v) => {
      if (row[p]! <= 0) return
      const due = price.times(new Fraction(row[p]!))
      money[v] = money[v]!.compare(due) < 0 ? new Fraction(0) : money[v]!.minus(due)
    })
  }
}

function priceOf(p: number, cost: number, utility: number[][], money: Fraction[]): Fraction | null {
  const supporters = utility
    .flatMap((row, v) => (row[p]! > 0 ? [{ has: money[v]!, worth: new Fraction(row[p]!) }] : []))
    .sort((a, b) => a.has.by(a.worth).compare(b.has.by(b.worth)))
  let need = new Fraction(cost)
  let worth = supporters.reduce((sum, one) => sum.plus(one.worth), new Fraction(0))
  for (const one of supporters) {
    const price = need.by(worth)
    if (one.has.compare(price.times(one.worth)) >= 0) return price
    need = need.minus(one.has)
    worth = worth.minus(one.worth)
  }
  return null
}

/** Raises one unit at a time, and runs each time. */
export function plainAddOne(vote: BudgetVote, satisfaction: Satisfaction): { bought: number[]; raise: number } {
  const utility = plainUtilities(vote, satisfaction)
  const fits = (bought: number[]) => {
    const left = vote.money - sum(vote, bought)
    return vote.ballots.options.some(
      (_, p) => !bought.includes(p) && vote.cost[p]! > 0 && vote.cost[p]! <= left && utility.some((row) => row[p]! > 0),
    )
  }
  const start = new Fraction(vote.money, utility.length)
  let last = plainEqualShares(vote, satisfaction)
  for (let raise = 0; ; raise++) {
    if (!fits(last)) return { bought: last, raise }
    const next = plainEqualShares(vote, satisfaction, start.plus(new Fraction((raise + 1) * vote.unit)))
    if (sum(vote, next) > vote.money) return { bought: last, raise }
    last = next
  }
}

function sum(vote: BudgetVote, bought: readonly number[]): number {
  return bought.reduce((total, p) => total + vote.cost[p]!, 0)
}
