import type { Bounds } from './bounds.js'
import { ExactShares, type Fraction } from './exact-shares.js'
import type { Market, Prefix, Run } from './market.js'
import { FloatPurses, WholePurses, type Purses } from './purses.js'

const EPSILON = 2 ** -53

/** Whole numbers where one unit of currency is many of them, for plain votes; else floats. */
export function quickPurses({ supporters, money, unit }: Market): Purses {
  const fine = money / supporters.voters < unit * 2 ** 18
  return supporters.plain && fine ? new WholePurses(supporters) : new FloatPurses(supporters)
}

/** Thrown within a run, and caught by it: floating point cannot tell who is first, so exact fractions must. */
class TooClose extends Error {}

/**
 * Buys, again and again, the project whose supporters pay least for a unit of utility: everyone pays the same share
 * per point, or all they have left. Floats with proven bounds on their error decide what is clear; the rest is decided
 * by exact fractions. `raise`: units of currency given to each voter beyond an equal share of the money.
 */
export class EqualSharesRun {
  private readonly floats: FloatPurses
  private readonly quick: Purses
  private purses: Purses
  /** Per project: about the share per point, the price per utility at least, and at most (as of step `asOf`). */
  private readonly share: Float64Array
  private readonly low: Float64Array
  private readonly high: Float64Array
  private readonly richPoints: Float64Array
  private readonly asOf: Int32Array
  private readonly out: Uint8Array
  /** Whether nobody who supports it was poor when it was last looked at. */
  private readonly flat: Uint8Array
  private loss = 0
  private step = 0
  private expected: readonly number[] = []

  constructor(
    private readonly market: Market,
    private readonly bounds?: Bounds,
  ) {
    const { supporters } = market
    this.floats = new FloatPurses(supporters)
    this.quick = quickPurses(market)
    this.purses = this.quick
    this.share = new Float64Array(supporters.projects)
    this.low = new Float64Array(supporters.projects)
    this.high = new Float64Array(supporters.projects)
    this.richPoints = new Float64Array(supporters.projects)
    this.asOf = new Int32Array(supporters.projects)
    this.out = new Uint8Array(supporters.projects)
    this.flat = new Uint8Array(supporters.projects)
  }

  /** `prefix`: what is known to begin as in the run before. */
  run(raise: number, exactly = false, prefix?: Prefix): Run {
    if (exactly) return this.attempt(raise, this.exactShares(raise))
    try {
      return this.attempt(raise, null, prefix)
    } catch (problem) {
      if (!(problem instanceof TooClose)) throw problem
      return this.attempt(raise, this.exactShares(raise))
    }
  }

  exactShares(raise: number): ExactShares {
    const { supporters, cost, money, unit } = this.market
    return new ExactShares(supporters, BigInt(money) + BigInt(raise) * BigInt(unit) * BigInt(supporters.voters), cost)
  }

  private attempt(raise: number, exact: ExactShares | null, prefix?: Prefix): Run {
    const { supporters, cost, money, unit, order, allowed } = this.market
    const { projects, perPoint, totalPoints, voters } = supporters
    this.purses = exact ? this.floats : this.quick
    const each = money / voters + raise * unit
    if (prefix) this.purses.copy(prefix.purses)
    else this.purses.fill(each)
    this.loss = (prefix?.loss ?? this.purses.rounded) + 4 * EPSILON * (money + raise * unit * voters)
    const bought: number[] = [...(prefix?.bought ?? [])]
    this.bounds?.forgetFrom(bought.length)
    const ties: { at: number; between: number[]; chosen: number }[] = []
    const shares: Fraction[] = []
    const prices: number[] = [...(prefix?.prices ?? [])]
    let spent = bought.reduce((sum, p) => sum + cost[p]!, 0)
    for (let p = 0; p < projects; p++) {
      this.out[p] = totalPoints[p]! > 0 && cost[p]! > 0 ? 0 : 1
      this.share[p] = cost[p]! / totalPoints[p]!
      this.low[p] = (this.share[p]! * (1 - 8 * EPSILON)) / perPoint[p]!
      this.asOf[p] = -1
      if (prefix) {
        this.out[p] = this.out[p]! | prefix.out[p]!
        if (prefix.low[p]! > this.low[p]!) this.low[p] = prefix.low[p]!
      }
    }
    for (const p of bought) this.out[p] = 1
    for (let step = bought.length; ; step++) {
      this.step = step
      const near = this.cheapest(step, exact, allowed, bought)
      if (near.length === 0) break
      let chosen = near[0]!
      let share: Fraction | null = null
      if (exact) {
        const found = near.flatMap((p) => {
          const fraction = exact.shareOf(p, this.floats.money, this.share[p]!, this.within(p))
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
      } else if (near.length > 1) {
        // Where nobody is poor, a price is the cost over the points, and the exact order of those is known.
        if (!this.bounds || !near.every((p) => this.flat[p])) throw new TooClose()
        const { flatOrder } = this.bounds
        chosen = near.reduce((first, p) => (flatOrder[p]! < flatOrder[first]! ? p : first))
      }
      if (exact) this.share[chosen] = exact.buy(chosen, share!, this.floats.money, this.within(chosen))
      else {
        const before = this.purses.rounded
        const left = this.purses.take(chosen, this.share[chosen]!)
        this.loss += this.purses.rounded - before
        // With next to nothing left it is not sure that they could pay.
        if (left <= this.loss + this.rounding(chosen)) throw new TooClose()
      }
      prices.push(this.share[chosen]!)
      this.loss += 4 * EPSILON * (supporters.start[chosen + 1]! - supporters.start[chosen]! + 4) * cost[chosen]!
      this.out[chosen] = 1
      bought.push(chosen)
      spent += cost[chosen]!
    }
    this.expected = bought
    return { bought, spent, prices, loss: this.loss, ties, shares }
  }

  /** The projects that may be the cheapest per unit of utility: one, where floats can tell. Empty at the end. */
  private cheapest(
    step: number,
    exact: ExactShares | null,
    allowed: Market['allowed'],
    bought: readonly number[],
  ): number[] {
    const { projects } = this.market.supporters
    const { low, high, asOf, out } = this
    let reach = Infinity
    for (let p = 0; p < projects; p++) if (!out[p] && asOf[p] === step && high[p]! < reach) reach = high[p]!
    // Whoever was bought at this step of the run before is asked first: it often is again, and then the others need
    // only be shown to cost more.
    let next = this.expected[step] ?? -1
    if (next >= 0 && (out[next] || asOf[next] === step)) next = -1
    for (;;) {
      if (next < 0) {
        let least = Infinity
        for (let p = 0; p < projects; p++) {
          if (out[p] || asOf[p] === step || low[p]! >= least) continue
          least = low[p]!
          next = p
        }
        if (next < 0 || least > reach) break
      }
      const p = next
      next = -1
      if (allowed && !allowed(p, bought)) out[p] = 1
      else if (reach < Infinity && this.costsMore(p, reach)) continue
      else if (!this.evaluate(p, exact)) out[p] = 1
      else {
        asOf[p] = step
        if (high[p]! < reach) reach = high[p]!
      }
    }
    const near: number[] = []
    for (let p = 0; p < projects; p++) if (!out[p] && asOf[p] === step && low[p]! <= reach) near.push(p)
    return near
  }

  /** Whether `p` certainly costs more than `reach` per unit of utility, or cannot be paid; asked with a single look. */
  private costsMore(p: number, reach: number): boolean {
    const { perPoint } = this.market.supporters
    const { purses } = this
    const margin = this.loss + this.rounding(p)
    const x = Math.max(this.share[p]!, reach * perPoint[p]!)
    purses.weigh(p, x)
    const { poor, rich } = purses
    const left = this.market.cost[p]! - poor - rich * x
    if (left <= margin) return false
    if (rich === 0) {
      this.out[p] = 1
      this.bounds?.short(this.step, p, left - margin, purses.poorPeople)
    } else {
      this.share[p] = x + left / rich
      this.low[p] = (x + (left - margin) / rich) / perPoint[p]!
      this.bounds?.note(this.step, p, this.low[p]!, purses.poorPeople, rich)
    }
    return true
  }

  /**
   * Finds the share of `p`: the root of "all pay the share, or all they have" against the cost, a concave function, by
   * Newton's steps from below. False where its supporters cannot pay.
   */
  private evaluate(p: number, exact: ExactShares | null): boolean {
    const { purses } = this
    const price = this.market.cost[p]!
    let x = this.share[p]!
    for (;;) {
      purses.sift(p, x)
      const { poor, rich } = purses
      if (rich === 0) {
        const lacks = price - this.loss - this.rounding(p) - poor
        if (lacks > 0) this.bounds?.short(this.step, p, lacks, purses.poorPeople)
        if (lacks > 0) return false
        if (!exact) throw new TooClose()
        if (!exact.affordable(p)) return false
        return this.known(p, x, 1)
      }
      const y = (price - poor) / rich
      if (y <= purses.poorest || y <= x) {
        return this.known(p, Math.max(x, y), rich)
      }
      x = y
    }
  }

  private known(p: number, share: number, rich: number): true {
    const { perPoint, totalPoints } = this.market.supporters
    this.share[p] = share
    this.richPoints[p] = rich
    const doubt = (this.loss + this.rounding(p)) / rich + share * 8 * EPSILON
    this.low[p] = (share - doubt) / perPoint[p]!
    this.high[p] = (share + doubt) / perPoint[p]!
    const { poorest, poorPeople } = this.purses
    this.flat[p] = rich === totalPoints[p] && poorest > share + doubt + this.loss ? 1 : 0
    this.bounds?.note(this.step, p, this.low[p]!, poorPeople, rich)
    return true
  }

  /**
   * How far the share of `p` may be from the truth. The errors of all amounts together are at most `loss`: a purchase
   * moves the errors of those who pay all they have to those who pay the share, and adds what its own sums round off.
   */
  private within(p: number): number {
    return (this.loss + this.rounding(p)) / this.richPoints[p]! + this.share[p]! * 8 * EPSILON + this.loss
  }

  private rounding(p: number): number {
    const { start } = this.market.supporters
    return 4 * EPSILON * (start[p + 1]! - start[p]! + 4) * this.market.cost[p]!
  }
}
