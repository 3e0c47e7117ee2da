import { Bounds } from './bounds.js'
import { EqualSharesRun } from './equal-shares-run.js'
import type { Market, Run } from './market.js'
import { SameOrder } from './same-order.js'

/** The run that stands, after how many raises of one unit of currency each, and how many runs it took to find it. */
export interface Completed {
  readonly run: Run
  readonly raise: number
  readonly runs: number
}

/**
 * Completion by raising the voters' budget (Peters, Pierczyński, Skowron 2021; "add1"): each voter gets one unit of
 * currency more, again and again, until the outcome costs more than the money, and then the one before stands, or
 * nothing is left that fits. What is bought is not monotone in the raise, so nothing may be skipped that could change
 * it: `SameOrder` says which raises leave everything as it is, and up to which purchase the others do.
 */
export function completeByRaising(market: Market): Completed {
  const { supporters, money, unit } = market
  const bounds = new Bounds(market)
  const engine = new EqualSharesRun(market, bounds)
  const same = new SameOrder(market, bounds)
  const each = (raise: number) => money / supporters.voters + raise * unit
  let raise = 0
  let run = engine.run(0)
  let runs = 1
  same.begin(run, each(0), 0)
  // A jump that fails was for nothing: the next is tried only after more single raises went well.
  let patience = 2
  let well = 0
  for (let step = 1; somethingFits(market, run);) {
    const steps = same.follow(each(raise + step), step === 1)
    if (steps === null) {
      raise += step
      if (step > 1) patience = 2
      if (++well >= patience) step *= 2
    } else if (step > 1) {
      step = step > 8 ? step >> 2 : 1
      patience = Math.min(patience * 2, 64)
      well = 0
    } else {
      well = 0
      const next = engine.run(raise + 1, false, same.prefix(steps))
      runs++
      if (next.spent > money) break
      raise++
      run = next
      same.begin(run, each(raise), run.shares.length > 0 ? 0 : steps)
    }
  }
  return { run, raise, runs }
}

/** Whether a project with supporters is left that what is unspent would pay for. */
export function somethingFits({ supporters, cost, money, allowed }: Market, run: Run): boolean {
  const bought = new Set(run.bought)
  for (let p = 0; p < supporters.projects; p++) {
    if (bought.has(p) || supporters.totalPoints[p]! <= 0 || cost[p]! <= 0) continue
    if (cost[p]! <= money - run.spent && (!allowed || allowed(p, run.bought))) return true
  }
  return false
}
