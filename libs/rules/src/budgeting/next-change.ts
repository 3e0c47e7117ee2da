import type { Market, Run } from './equal-shares-run.js'

/**
 * How far the endowment can rise before the outcome of equal shares can change.
 *
 * While the projects bought and their order stay the same, a higher endowment leaves everyone at least as much money at
 * every step, and no share rises. So for a rise of x up to `reach` each amount lies between two straight lines,
 * `has + slow * x` and `has + fast * x`, and each share between `share - steep * x` and `share - flat * x`. They follow
 * from who is rich (stays rich), who is poor up to `reach`, and who may turn from poor to rich on the way. The outcome
 * cannot change before the lower line of another project's price per utility meets the upper line of the one bought,
 * or the upper lines of the supporters' money reach the cost of a project that nobody could pay. The bound is safe,
 * not tight: a rise that it allows needs no run, one that it does not allow gets a run of its own.
 */
export class NextChange {
  private readonly has: Float64Array
  private readonly slow: Float64Array
  private readonly fast: Float64Array
  private readonly low: Float64Array
  private readonly steep: Float64Array
  private readonly out: Uint8Array

  constructor(private readonly market: Market) {
    const { rows, projects } = market.supporters
    this.has = new Float64Array(rows)
    this.slow = new Float64Array(rows)
    this.fast = new Float64Array(rows)
    this.low = new Float64Array(projects)
    this.steep = new Float64Array(projects)
    this.out = new Uint8Array(projects)
  }

  /** The rise, in the smallest unit of money and at most `reach`, below which `run` from `endowment` stays as it is. */
  safeRise(run: Run, endowment: number, reach: number): number {
    const { supporters, cost } = this.market
    const { projects, perPoint, totalPoints } = supporters
    this.has.fill(endowment)
    this.slow.fill(1)
    this.fast.fill(1)
    for (let p = 0; p < projects; p++) {
      this.low[p] = cost[p]! / totalPoints[p]! / perPoint[p]!
      this.steep[p] = Infinity
      this.out[p] = totalPoints[p]! > 0 && cost[p]! > 0 ? 0 : 1
    }
    let allowed = reach
    for (let step = 0; step < run.bought.length && allowed > 0; step++) {
      const p = run.bought[step]!
      const share = run.prices[step]!
      const lines = this.linesOf(p, share, reach, run.loss)
      if (lines.rich === 0) return 0
      this.out[p] = 1
      const price = share / perPoint[p]!
      const flat = (lines.flat * (1 - 1e-9)) / perPoint[p]!
      const doubt = (run.loss / lines.rich + share * 1e-14) / perPoint[p]!
      for (let q = 0; q < projects && allowed > 0; q++) {
        if (this.out[q]) continue
        const clear = this.low[q]! - price - doubt
        if (clear > 0 && clear > (this.steep[q]! - flat) * allowed) continue
        allowed = Math.min(allowed, this.meeting(q, price + doubt, flat, allowed, run.loss))
      }
      this.pay(p, share, lines, reach)
    }
    for (let q = 0; q < projects && allowed > 0; q++) {
      if (!this.out[q]) allowed = Math.min(allowed, this.affordableAfter(q, run.loss))
    }
    return Math.max(0, allowed)
  }

  /** The two lines of the share of the project being bought. */
  private linesOf(p: number, share: number, reach: number, loss: number): Lines {
    const { start, row, points, people } = this.market.supporters
    const { has, slow, fast } = this
    let rich = 0
    let rising = 0
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      const r = row[i]!
      if (has[r]! >= share * points[i]!) rich += people[r]! * points[i]!
      else rising += people[r]! * fast[r]!
    }
    const steep = (rising / rich) * (1 + 1e-9)
    let sure = 0
    let unsure = 0
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      const r = row[i]!
      if (has[r]! >= share * points[i]!) continue
      if (staysPoor(has[r]!, fast[r]!, share, steep, points[i]!, reach, loss)) sure += people[r]! * slow[r]!
      else unsure += people[r]! * points[i]!
    }
    return { rich, steep, flat: sure / (rich + unsure), loss }
  }

  private pay(p: number, share: number, lines: Lines, reach: number): void {
    const { start, row, points } = this.market.supporters
    const { has, slow, fast } = this
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      const r = row[i]!
      const due = share * points[i]!
      if (has[r]! >= due) {
        has[r]! -= due
        slow[r]! += lines.flat * points[i]!
        fast[r]! += lines.steep * points[i]!
      } else {
        // A convex function that is nothing at 0 stays below its chord up to `reach`.
        const chord = fast[r]! + lines.steep * points[i]! - (due - has[r]!) / reach
        const stays = staysPoor(has[r]!, fast[r]!, share, lines.steep, points[i]!, reach, lines.loss)
        fast[r] = stays || chord < 0 ? 0 : chord
        slow[r] = 0
        has[r] = 0
      }
    }
  }

  /** Where the lower line of `q` meets the line `price - flat * x`; remembers the line for the steps to come. */
  private meeting(q: number, price: number, flat: number, allowed: number, loss: number): number {
    const { supporters, cost } = this.market
    const { start, row, points, people, perPoint } = supporters
    const { has, fast } = this
    // Any split of the supporters into poor and rich gives a valid line; Newton's steps find the tightest.
    let x = Math.max(this.low[q]!, price) * perPoint[q]!
    let crossing = 0
    for (let steps = 0; ; steps++) {
      let poor = 0
      let rising = 0
      let rich = 0
      let poorest = Infinity
      for (let i = start[q]!; i < start[q + 1]!; i++) {
        const r = row[i]!
        if (has[r]! < x * points[i]!) {
          poor += people[r]! * has[r]!
          rising += people[r]! * fast[r]!
        } else {
          rich += people[r]! * points[i]!
          poorest = Math.min(poorest, has[r]! / points[i]!)
        }
      }
      if (rich === 0) {
        const affordable = this.rise(cost[q]! - poor - loss, rising)
        if (affordable >= allowed) this.out[q] = 1
        return Math.max(affordable, crossing)
      }
      const y = (cost[q]! - poor) / rich
      this.low[q] = (y - loss / rich - y * 1e-14) / perPoint[q]!
      this.steep[q] = (rising / rich / perPoint[q]!) * (1 + 1e-9)
      crossing = this.rise(this.low[q]! - price, this.steep[q]! - flat)
      if (y > x && y > poorest && steps < 20) x = y
      else return crossing
    }
  }

  /** The rise at which the supporters of `q` may have its cost, after all was bought. */
  private affordableAfter(q: number, loss: number): number {
    const { supporters, cost } = this.market
    const { start, row, people } = supporters
    let have = 0
    let rising = 0
    for (let i = start[q]!; i < start[q + 1]!; i++) {
      have += people[row[i]!]! * this.has[row[i]!]!
      rising += people[row[i]!]! * this.fast[row[i]!]!
    }
    return this.rise(cost[q]! * (1 - 1e-14) - have - loss, rising * (1 + 1e-9))
  }

  private rise(gap: number, speed: number): number {
    if (gap <= 0) return 0
    return speed <= 0 ? Infinity : gap / speed
  }
}

interface Lines {
  /** Points of those who pay the share in full. */
  readonly rich: number
  readonly steep: number
  readonly flat: number
  readonly loss: number
}

function staysPoor(
  has: number,
  fast: number,
  share: number,
  steep: number,
  points: number,
  reach: number,
  loss: number,
) {
  return has + fast * reach < (share - steep * reach) * points - loss
}
