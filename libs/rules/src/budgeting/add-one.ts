import { EqualSharesRun, type Market, type Run } from './equal-shares-run.js'
import { NextChange } from './next-change.js'

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
 * it: `NextChange` says how many raises certainly leave everything as it is.
 */
export function completeByRaising(market: Market, engine: EqualSharesRun): Completed {
  const { supporters, money, unit } = market
  const foresight = new NextChange(market)
  let reach = (money / supporters.voters) * 0.25
  let raise = 0
  let run = engine.run(0)
  // Looking ahead costs as much as two runs. Where it saved nothing, it is left out for a while, each time for longer.
  let blind = 0
  let patience = 1
  for (let runs = 1; ; runs++) {
    if (!somethingFits(market, run)) return { run, raise, runs }
    let step = 1
    if (blind > 0) blind--
    else {
      const safe = foresight.safeRise(run, money / supporters.voters + raise * unit, Math.max(reach, 4 * unit))
      step = Math.max(1, Math.ceil(safe / unit - 1e-6))
      reach = safe >= reach ? reach * 2 : Math.max(safe * 2, unit * 4)
      patience = step > 2 ? 1 : Math.min(patience * 2, 64)
      blind = step > 2 ? 0 : patience
    }
    const next = engine.run(raise + step)
    if (next.spent > money) return { run, raise: raise + step - 1, runs: runs + 1 }
    raise += step
    run = next
  }
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
