import type { Market } from './market.js'

interface Noted {
  project: number
  /** The price per utility at least; or, where `rich` is 0, what its supporters lacked at least. */
  low: number
  /** The same as `low` after the raise that is being tried. */
  tried: number
  /** People who had something, but not the share (and after the raise being tried); points of those who had it. */
  poor: number
  triedPoor: number
  readonly rich: number
}

/**
 * What was seen of projects before they were bought, or passed over, step by step: bounds for their prices that hold
 * for as long as the projects bought before that step, and their order, are the same. With a raise the bounds sink by
 * what the poor among the supporters may have more.
 */
export class Bounds {
  private readonly steps: Noted[][] = []
  private readonly flatPrice: Float64Array
  /** The order of prices where everyone pays alike, exactly; ties by the rule. */
  readonly flatOrder: Int32Array

  constructor(private readonly market: Market) {
    const { projects, perPoint, totalPoints } = market.supporters
    const { cost, order } = market
    this.flatPrice = Float64Array.from(
      { length: projects },
      (_, p) => ((cost[p]! / totalPoints[p]!) * (1 - 8 * 2 ** -53)) / perPoint[p]!,
    )
    const sorted = Array.from({ length: projects }, (_, p) => p).sort(
      (a, b) => this.compareFlat(a, b) || order[a]! - order[b]!,
    )
    this.flatOrder = new Int32Array(projects)
    sorted.forEach((p, place) => (this.flatOrder[p] = place))
  }

  /** cost / (points * utility per point), compared as whole numbers; what nobody supports is last. */
  private compareFlat(a: number, b: number): number {
    const { perPoint, totalPoints } = this.market.supporters
    const worth = (p: number) => BigInt(totalPoints[p]!) * BigInt(perPoint[p]!)
    const left = BigInt(this.market.cost[a]!) * worth(b)
    const right = BigInt(this.market.cost[b]!) * worth(a)
    return left < right ? -1 : left > right ? 1 : 0
  }

  flat(low: Float64Array): void {
    low.set(this.flatPrice)
  }

  /** Forgets what was seen from `step` on. */
  forgetFrom(step: number): void {
    if (this.steps.length > step) this.steps.length = step
  }

  note(step: number, project: number, low: number, poor: number, rich: number): void {
    const noted = (this.steps[step] ??= [])
    const known = noted.findIndex((one) => one.project === project)
    const one = { project, low, tried: low, poor, triedPoor: poor, rich }
    if (known >= 0) noted[known] = one
    else noted.push(one)
  }

  short(step: number, project: number, lacks: number, poor: number): void {
    this.note(step, project, lacks, poor, 0)
  }

  /**
   * Raises `low` to what was noted at `step`, and marks in `out` who still cannot pay, where nobody has more than `more`
   * beyond what they had then, and `revived` people of those who had nothing have something now. `doubt`: how far all
   * amounts together may be from the truth.
   */
  reaching(step: number, more: number, doubt: number, revived: Float64Array, low: Float64Array, out: Uint8Array): void {
    const { perPoint } = this.market.supporters
    for (const one of this.steps[step] ?? []) {
      const p = one.project
      one.triedPoor = one.poor + revived[p]!
      const gain = one.triedPoor * more * (1 + 1e-9) + doubt
      if (one.rich === 0) {
        one.tried = one.low - gain
        if (one.tried > 0) out[p] = 1
      } else {
        one.tried = one.low - gain / one.rich / perPoint[p]!
        if (one.tried > low[p]!) low[p] = one.tried
      }
    }
  }

  /** The raise that was tried stands for the first `steps`, and nothing of the others. */
  keep(steps: number): void {
    this.forgetFrom(steps)
    for (const noted of this.steps) {
      for (const one of noted ?? []) {
        one.low = one.tried
        one.poor = one.triedPoor
      }
    }
  }
}
