import { ExactShares, type Fraction } from './exact-shares.js'
import type { Supporters } from './supporters.js'

/** One run of the Method of Equal Shares from one endowment. */
export interface Run {
  /** Projects in the order bought. */
  readonly bought: readonly number[]
  readonly spent: number
  /** What each paid per point at most, close to the exact share. */
  readonly prices: readonly number[]
  /** A bound for the errors of all amounts of the run, added up. */
  readonly loss: number
  /** Equal prices that the tie order decided: the step, from 0, and the projects. */
  readonly ties: readonly { readonly at: number; readonly between: readonly number[]; readonly chosen: number }[]
  /** Only of exact runs. */
  readonly shares: readonly Fraction[]
}

export interface Market {
  readonly supporters: Supporters
  readonly cost: Float64Array
  /** What there is to spend, and one unit of currency, in the smallest unit. */
  readonly money: number
  readonly unit: number
  /** 0 goes first in a tie. */
  readonly order: Int32Array
  /** Asked before a project may be bought: false takes it out of the run. */
  readonly allowed?: (project: number, bought: readonly number[]) => boolean
}

const EPSILON = 2 ** -53
/** Thrown within a run, and caught by it: floating point cannot tell who is first, so exact fractions must. */
class TooClose extends Error {}

/**
 * Buys, again and again, the project whose supporters pay least for a unit of utility: everyone pays the same share
 * per point, or all they have left. Floats with proven bounds on their error decide what is clear; the rest is decided
 * by exact fractions. `raise`: units of currency given to each voter beyond an equal share of the money.
 */
export class EqualSharesRun {
  private readonly money: Float64Array
  /** Per project: a lower bound of the share per point (exact at `asOf`), and whether it is out. */
  private readonly share: Float64Array
  private readonly richPoints: Float64Array
  /** What the rich would have left, all together. */
  private readonly slack: Float64Array
  private readonly asOf: Int32Array
  private readonly out: Uint8Array
  private loss = 0

  constructor(private readonly market: Market) {
    const { supporters } = market
    this.money = new Float64Array(supporters.rows)
    this.share = new Float64Array(supporters.projects)
    this.richPoints = new Float64Array(supporters.projects)
    this.slack = new Float64Array(supporters.projects)
    this.asOf = new Int32Array(supporters.projects)
    this.out = new Uint8Array(supporters.projects)
  }

  run(raise: number, exactly = false): Run {
    if (exactly) return this.attempt(raise, this.exactShares(raise))
    try {
      return this.attempt(raise, null)
    } catch (problem) {
      if (!(problem instanceof TooClose)) throw problem
      return this.attempt(raise, this.exactShares(raise))
    }
  }

  /** What is left to each person of each row after the last run. */
  get left(): Float64Array {
    return this.money
  }

  exactShares(raise: number): ExactShares {
    const { supporters, cost, money, unit } = this.market
    return new ExactShares(supporters, BigInt(money) + BigInt(raise) * BigInt(unit) * BigInt(supporters.voters), cost)
  }

  private attempt(raise: number, exact: ExactShares | null): Run {
    const { supporters, cost, money, unit, order, allowed } = this.market
    const { projects, perPoint, totalPoints, voters } = supporters
    this.money.fill(money / voters + raise * unit)
    this.loss = 4 * EPSILON * (money + raise * unit * voters)
    const bought: number[] = []
    const ties: { at: number; between: number[]; chosen: number }[] = []
    const shares: Fraction[] = []
    const prices: number[] = []
    let spent = 0
    for (let p = 0; p < projects; p++) {
      this.out[p] = totalPoints[p]! > 0 && cost[p]! > 0 ? 0 : 1
      this.share[p] = cost[p]! / totalPoints[p]!
      this.asOf[p] = -1
    }
    for (let step = 0; ; step++) {
      const near = this.cheapest(step, exact, allowed, bought)
      if (near.length === 0) break
      let chosen = near[0]!
      let share: Fraction | null = null
      if (exact) {
        const found = near.flatMap((p) => {
          const fraction = exact.shareOf(p, this.money, this.share[p]!, this.within(p))
          if (!fraction) this.out[p] = 1
          return fraction ? [{ p, fraction, under: fraction.under * BigInt(perPoint[p]!) }] : []
        })
        if (found.length === 0) {
          step--
          continue
        }
        let best = found[0]!
        for (const one of found) if (one.fraction.over * best.under < best.fraction.over * one.under) best = one
        const tied = found.filter((one) => one.fraction.over * best.under === best.fraction.over * one.under)
        tied.sort((a, b) => order[a.p]! - order[b.p]!)
        if (tied.length > 1) ties.push({ at: step, between: tied.map((one) => one.p), chosen: tied[0]!.p })
        chosen = tied[0]!.p
        share = tied[0]!.fraction
        shares.push(share)
      } else if (near.length > 1 || this.slack[chosen]! <= this.loss + this.rounding(chosen)) throw new TooClose()
      if (exact) this.share[chosen] = exact.buy(chosen, share!, this.money, this.within(chosen))
      else this.take(chosen)
      prices.push(this.share[chosen]!)
      this.loss += 4 * EPSILON * (supporters.start[chosen + 1]! - supporters.start[chosen]! + 4) * cost[chosen]!
      this.out[chosen] = 1
      bought.push(chosen)
      spent += cost[chosen]!
    }
    return { bought, spent, prices, loss: this.loss, ties, shares }
  }

  /** The projects that may be the cheapest per unit of utility: one, where floats can tell. Empty at the end. */
  private cheapest(
    step: number,
    exact: ExactShares | null,
    allowed: Market['allowed'],
    bought: readonly number[],
  ): number[] {
    const { perPoint, projects } = this.market.supporters
    const { share, asOf, out } = this
    let best = Infinity
    let reach = Infinity
    for (let p = 0; p < projects; p++) {
      if (out[p] || asOf[p] !== step) continue
      best = Math.min(best, share[p]! / perPoint[p]!)
      reach = Math.min(reach, share[p]! / perPoint[p]! + this.doubt(p))
    }
    for (;;) {
      let next = -1
      let least = Infinity
      for (let p = 0; p < projects; p++) {
        if (out[p] || asOf[p] === step) continue
        const price = share[p]! / perPoint[p]!
        if (price < least) {
          least = price
          next = p
        }
      }
      if (next < 0 || least > reach) break
      if (allowed && !allowed(next, bought)) {
        out[next] = 1
        continue
      }
      if (!this.evaluate(next, exact)) {
        out[next] = 1
        continue
      }
      asOf[next] = step
      const price = share[next]! / perPoint[next]!
      if (price < best) best = price
      const upper = price + this.doubt(next)
      if (upper < reach) reach = upper
    }
    const near: number[] = []
    if (best === Infinity) return near
    for (let p = 0; p < projects; p++) {
      if (out[p] || asOf[p] !== step) continue
      if (share[p]! / perPoint[p]! - this.doubt(p) <= reach) near.push(p)
    }
    return near
  }

  /**
   * Finds the share of `p`: the root of "all pay the share, or all they have" against the cost, a concave function, by
   * Newton's steps from below. False where its supporters cannot pay.
   */
  private evaluate(p: number, exact: ExactShares | null): boolean {
    const { supporters, cost } = this.market
    const { row, points, people, plain } = supporters
    const { money } = this
    const from = supporters.start[p]!
    const to = supporters.start[p + 1]!
    const price = cost[p]!
    let x = this.share[p]!
    for (;;) {
      let poor = 0
      let rich = 0
      let have = 0
      let poorest = Infinity
      if (plain) {
        for (let i = from; i < to; i++) {
          const has = money[row[i]!]!
          if (has < x) poor += has
          else {
            rich++
            have += has
            if (has < poorest) poorest = has
          }
        }
      } else {
        for (let i = from; i < to; i++) {
          const r = row[i]!
          const has = money[r]!
          const due = x * points[i]!
          if (has < due) poor += has * people[r]!
          else {
            rich += people[r]! * points[i]!
            have += people[r]! * has
            const ratio = has / points[i]!
            if (ratio < poorest) poorest = ratio
          }
        }
      }
      if (rich === 0) {
        if (poor < price - this.loss - this.rounding(p)) return false
        if (!exact) throw new TooClose()
        if (!exact.affordable(p)) return false
        this.share[p] = x
        this.richPoints[p] = 1
        return true
      }
      const y = (price - poor) / rich
      if (y <= poorest || y <= x) {
        this.share[p] = y > x ? y : x
        this.richPoints[p] = rich
        this.slack[p] = have - rich * this.share[p]!
        return true
      }
      x = y
    }
  }

  private take(p: number): void {
    const { row, points, plain, start } = this.market.supporters
    const { money } = this
    const share = this.share[p]!
    const to = start[p + 1]!
    if (plain) {
      for (let i = start[p]!; i < to; i++) {
        const left = money[row[i]!]! - share
        money[row[i]!] = left > 0 ? left : 0
      }
    } else {
      for (let i = start[p]!; i < to; i++) {
        const left = money[row[i]!]! - share * points[i]!
        money[row[i]!] = left > 0 ? left : 0
      }
    }
  }

  /**
   * How far the share of `p` may be from the truth. The errors of all amounts together are at most `loss`: a purchase
   * moves the errors of those who pay all they have to those who pay the share, and adds what its own sums round off.
   */
  private within(p: number): number {
    return (this.loss + this.rounding(p)) / this.richPoints[p]! + this.share[p]! * 8 * EPSILON + this.loss
  }

  private doubt(p: number): number {
    const { perPoint } = this.market.supporters
    return ((this.loss + this.rounding(p)) / this.richPoints[p]! + this.share[p]! * 8 * EPSILON) / perPoint[p]!
  }

  private rounding(p: number): number {
    const { start } = this.market.supporters
    return 4 * EPSILON * (start[p + 1]! - start[p]! + 4) * this.market.cost[p]!
  }
}
