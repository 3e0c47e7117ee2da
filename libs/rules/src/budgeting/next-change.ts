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
  /** Plain votes: supporters who have nothing and will have nothing fall out of the lists. */
  private readonly live: Uint32Array
  private readonly alive: Uint32Array

  constructor(private readonly market: Market) {
    const { rows, projects } = market.supporters
    this.has = new Float64Array(rows)
    this.slow = new Float64Array(rows)
    this.fast = new Float64Array(rows)
    this.low = new Float64Array(projects)
    this.steep = new Float64Array(projects)
    this.out = new Uint8Array(projects)
    this.live = market.supporters.row.slice()
    this.alive = new Uint32Array(projects)
  }

  /** The rise, in the smallest unit of money and at most `reach`, below which `run` from `endowment` stays as it is. */
  safeRise(run: Run, endowment: number, reach: number): number {
    const { supporters, cost } = this.market
    const { projects, perPoint, totalPoints } = supporters
    this.has.fill(endowment)
    this.slow.fill(1)
    this.fast.fill(1)
    if (supporters.plain) this.live.set(supporters.row)
    this.alive.set(supporters.start.subarray(1))
    for (let p = 0; p < projects; p++) {
      this.low[p] = cost[p]! / totalPoints[p]! / perPoint[p]!
      // What a project costs if all its supporters pay alike is a lower line for ever, and a flat one.
      this.steep[p] = 0
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
    const { start, points, people } = this.market.supporters
    const { has, slow, fast, live } = this
    const to = this.alive[p]!
    let rich = 0
    let rising = 0
    for (let i = start[p]!; i < to; i++) {
      const r = live[i]!
      if (has[r]! >= share * points[i]!) rich += people[r]! * points[i]!
      else rising += people[r]! * fast[r]!
    }
    const steep = (rising / rich) * (1 + 1e-9)
    if (rising === 0) return { rich, steep: 0, flat: 0, loss }
    let sure = 0
    let unsure = 0
    for (let i = start[p]!; i < to; i++) {
      const r = live[i]!
      if (has[r]! >= share * points[i]!) continue
      if (staysPoor(has[r]!, fast[r]!, share, steep, points[i]!, reach, loss)) sure += people[r]! * slow[r]!
      else unsure += people[r]! * points[i]!
    }
    return { rich, steep, flat: sure / (rich + unsure), loss }
  }

  private pay(p: number, share: number, lines: Lines, reach: number): void {
    const { start, points } = this.market.supporters
    const { has, slow, fast, live } = this
    for (let i = start[p]!, to = this.alive[p]!; i < to; i++) {
      const r = live[i]!
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

  /**
   * Where the lower line of `q` meets the line `price - flat * x`; remembers the line for the steps to come. Any split
   * of the supporters into poor and rich gives a valid line; the split at the price it would meet is the telling one.
   */
  private meeting(q: number, price: number, flat: number, allowed: number, loss: number): number {
    const { supporters, cost } = this.market
    const { start, points, people, perPoint, plain } = supporters
    const { has, fast, live } = this
    const x = price * perPoint[q]!
    let poor = 0
    let rising = 0
    let rich = 0
    let kept = start[q]!
    for (let i = start[q]!, to = this.alive[q]!; i < to; i++) {
      const r = live[i]!
      const own = has[r]!
      const speed = fast[r]!
      if (plain) {
        if (own === 0 && speed === 0) continue
        live[kept++] = r
        if (own < x) {
          poor += own
          rising += speed
        } else rich++
      } else if (own < x * points[i]!) {
        poor += people[r]! * own
        rising += people[r]! * speed
      } else rich += people[r]! * points[i]!
    }
    if (plain) this.alive[q] = kept
    if (rich === 0) {
      const affordable = this.rise(cost[q]! * (1 - 1e-14) - poor - loss, rising * (1 + 1e-9))
      if (affordable >= allowed) this.out[q] = 1
      return affordable
    }
    const y = (cost[q]! - poor) / rich
    this.low[q] = (y - loss / rich - y * 1e-14) / perPoint[q]!
    this.steep[q] = (rising / rich / perPoint[q]!) * (1 + 1e-9)
    return this.rise(this.low[q]! - price, this.steep[q]! - flat)
  }

  /** The rise at which the supporters of `q` may have its cost, after all was bought. */
  private affordableAfter(q: number, loss: number): number {
    const { supporters, cost } = this.market
    const { start, people } = supporters
    let have = 0
    let rising = 0
    for (let i = start[q]!, to = this.alive[q]!; i < to; i++) {
      have += people[this.live[i]!]! * this.has[this.live[i]!]!
      rising += people[this.live[i]!]! * this.fast[this.live[i]!]!
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
