import type { Bounds } from './bounds.js'
import { quickPurses } from './equal-shares-run.js'
import type { Market, Prefix, Run } from './market.js'
import type { Purses } from './purses.js'

const EPSILON = 2 ** -53

/**
 * Repeats a run with more money for everyone, as long as the same projects are bought in the same order.
 *
 * While the order stays, a higher endowment leaves everyone at least as much money at every step, and no share rises:
 * whoever paid a share in full still does, and only those who could not are asked again. That nothing else became
 * cheaper than what is bought follows for most projects from what was seen of them before (`Bounds`): their supporters
 * have at most so much more than then. Only where that does not settle it, they are looked at.
 *
 * Since no price rises with the endowment, a project that costs more after a raise than the one bought before it costs
 * more at all raises between: so raises are skipped, and none of them could have changed anything.
 */
export class SameOrder {
  private bought: readonly number[] = []
  private endowment = 0
  private loss = 0
  private readonly stepOf: Int32Array
  private readonly purses: Purses
  private now: Standing
  private tried: Standing
  /** People, by project, who had nothing in the run before and have something in this one. */
  private readonly revived: Float64Array
  private readonly low: Float64Array
  private readonly out: Uint8Array
  private readonly longest: number
  private readonly mostPoints: number
  /** Points that pay the share found last. */
  private paying = 0
  private lossBefore = 0

  constructor(
    private readonly market: Market,
    private readonly bounds: Bounds,
  ) {
    const { rows, projects, given, rowStart, start } = market.supporters
    this.stepOf = new Int32Array(projects)
    this.purses = quickPurses(market)
    const widest = start.reduce((most, from, p) => Math.max(most, (start[p + 1] ?? from) - from), 0)
    this.now = standing(rows, projects, widest)
    this.tried = standing(rows, projects, widest)
    this.revived = new Float64Array(projects)
    this.low = new Float64Array(projects)
    this.out = new Uint8Array(projects)
    let longest = 0
    for (let r = 0; r < rows; r++) longest = Math.max(longest, rowStart[r + 1]! - rowStart[r]!)
    this.longest = longest
    let most = 1
    for (const points of given) if (points > most) most = points
    this.mostPoints = most
  }

  /** Takes up a run from `endowment`, of which the first `from` steps are those that `follow` repeated last. */
  begin(run: Run, endowment: number, from: number): void {
    const { purses, tried } = this
    this.bought = run.bought
    this.stepOf.fill(-1)
    run.bought.forEach((p, step) => (this.stepOf[p] = step))
    if (from === 0) purses.fill(endowment)
    let size = from === 0 ? 0 : tried.start[from]!
    for (let k = from; k < run.bought.length; k++) {
      const p = run.bought[k]!
      tried.start[k] = size
      tried.share[p] = run.prices[k]!
      size = purses.spend(p, run.prices[k]!, tried.poor, size)
      tried.rich[p] = purses.rich
    }
    tried.start[run.bought.length] = size
    this.stand(endowment, run.loss)
  }

  /**
   * Repeats the run from `endowment`. Returns the step from which on something may change, or null where nothing does:
   * then it also does not at any endowment between, and this one is the base of the next. `next`: no raise lies between.
   */
  follow(endowment: number, next: boolean): number | null {
    const { supporters, cost } = this.market
    const { projects, perPoint, totalPoints, voters } = supporters
    const raised = endowment - this.endowment
    const { now, tried, revived, purses, low } = this
    purses.fill(endowment)
    revived.fill(0)
    this.bounds.flat(low)
    for (let p = 0; p < projects; p++) this.out[p] = totalPoints[p]! > 0 && cost[p]! > 0 ? 0 : 1
    const arrivals: number[][] = []
    const drops: number[] = []
    let loss = 4 * EPSILON * endowment * voters * (this.longest + 2)
    let more = raised
    let size = 0
    tried.start[0] = 0
    this.lossBefore = loss
    // Rounding must not turn one who could pay into one who cannot.
    const step = purses.grain * (this.longest + 2)
    if (step * 4 > raised) return 0
    for (let k = 0; k <= this.bought.length; k++) {
      const p = this.bought[k]
      this.lossBefore = loss
      tried.start[k] = size
      let reach = Infinity
      let asked = 0
      if (p !== undefined) {
        asked = this.gather(k, size, arrivals[k])
        const share = this.solve(p, size, asked)
        if (!(share > 0) || (share - now.share[p]!) * (this.longest + 2) * this.mostPoints * 2 > raised) return k
        tried.share[p] = share
        const doubt = loss + this.rounding(p)
        const price = next ? share + doubt / this.paying : now.share[p]! + (this.loss + doubt) / now.rich[p]!
        reach = (price * (1 + 16 * EPSILON)) / perPoint[p]!
        loss += this.rounding(p)
      }
      this.bounds.reaching(k, more, this.loss + loss, revived, low, this.out)
      if (!this.allCostMore(k, reach, loss)) return k
      if (p === undefined) break
      const before = purses.rounded
      purses.take(p, tried.share[p]!)
      loss += purses.rounded - before
      size = this.sort(k, size, asked, arrivals)
      more = raised + this.withDrop(drops, now.share[p]! - tried.share[p]!) * this.mostPoints
    }
    this.bounds.keep(this.bought.length + 1)
    this.stand(endowment, loss)
    return null
  }

  /** What is the same up to step `steps`, where `follow` came to its end. */
  prefix(steps: number): Prefix {
    const bought = this.bought.slice(0, steps)
    this.bounds.keep(steps)
    const { purses, low, out, lossBefore: loss } = this
    return { bought, prices: bought.map((p) => this.tried.share[p]!), purses, loss, low, out }
  }

  private stand(endowment: number, loss: number): void {
    ;[this.now, this.tried] = [this.tried, this.now]
    this.endowment = endowment
    this.loss = loss
  }

  /** Those who could not pay in full at step `k`, and those who come so far only now. Returns how many. */
  private gather(k: number, size: number, late: readonly number[] = []): number {
    const { now, tried } = this
    const from = now.start[k]!
    const own = now.start[k + 1]! - from
    for (let n = 0; n < own; n++) tried.poor[size + n] = now.poor[from + n]!
    late.forEach((r, n) => (tried.poor[size + own + n] = r))
    return own + late.length
  }

  /** The share per point at which `p` is paid for, by those who surely pay in full and the `asked` gathered ones. */
  private solve(p: number, first: number, asked: number): number {
    const { people } = this.market.supporters
    const { purses, tried } = this
    const price = this.market.cost[p]!
    let x = this.now.share[p]!
    for (let falling = true; ; falling = false) {
      let poor = 0
      let rich = this.now.rich[p]!
      let poorest = Infinity
      for (let n = first; n < first + asked; n++) {
        const r = tried.poor[n]!
        const given = this.pointsOf(r, p)
        const has = purses.of(r)
        if (has < x * given) poor += people[r]! * has
        else {
          rich += people[r]! * given
          if (has / given < poorest) poorest = has / given
        }
      }
      if (rich <= 0) return 0
      this.paying = rich
      const y = (price - poor) / rich
      if (!falling && (y <= poorest || y <= x)) return Math.max(x, y)
      x = y
    }
  }

  /** Who has something left moves on to the next project on the ballot; the others stay. Returns how many stay in all. */
  private sort(k: number, size: number, asked: number, arrivals: number[][]): number {
    const { rowStart, project, people } = this.market.supporters
    const { now, tried, purses, stepOf, revived } = this
    const p = this.bought[k]!
    const own = now.start[k + 1]! - now.start[k]!
    let kept = size
    tried.rich[p] = now.rich[p]!
    for (let n = 0; n < asked; n++) {
      const r = tried.poor[size + n]!
      if (purses.of(r) === 0) {
        tried.poor[kept++] = r
        continue
      }
      tried.rich[p]! += people[r]! * this.pointsOf(r, p)
      let step = this.bought.length
      for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++) {
        const q = project[i]!
        if (n < own) revived[q]! += people[r]!
        if (stepOf[q]! > k && stepOf[q]! < step) step = stepOf[q]!
      }
      if (step < this.bought.length) (arrivals[step] ??= []).push(r)
    }
    return kept
  }

  /** Whether everything not bought before step `k` certainly costs more than `reach` there, or cannot be paid. */
  private allCostMore(k: number, reach: number, loss: number): boolean {
    const { allowed } = this.market
    const { low, out, stepOf } = this
    for (let q = 0; q < low.length; q++) {
      if (out[q] || (low[q]! > reach && reach < Infinity)) continue
      const step = stepOf[q]!
      if (step >= 0 && step <= k) continue
      if (allowed && !allowed(q, this.bought.slice(0, k))) out[q] = 1
      else if (!this.costsMore(q, k, reach, loss)) return false
    }
    return true
  }

  private costsMore(q: number, k: number, reach: number, loss: number): boolean {
    const { perPoint, totalPoints } = this.market.supporters
    const { purses, bounds } = this
    const p = this.bought[k]
    const x = reach * perPoint[q]!
    purses.weigh(q, x)
    const { poor, poorPeople, rich } = purses
    const margin = loss + this.rounding(q)
    const lacks = this.market.cost[q]! - poor - (rich > 0 ? rich * x : 0) - margin
    if (lacks > 0) {
      if (rich > 0) bounds.note(k, q, (x + lacks / rich) / perPoint[q]!, poorPeople, rich)
      else {
        this.out[q] = 1
        bounds.short(k, q, lacks, poorPeople)
      }
      return true
    }
    if (p === undefined || rich < totalPoints[q]! || this.paying < totalPoints[p]!) return false
    if (bounds.flatOrder[p]! > bounds.flatOrder[q]!) return false
    // Where nobody is poor on either side, the exact order of the costs over the points decides.
    purses.weigh(q, x + margin)
    return purses.rich === totalPoints[q]
  }

  /** The sum of the largest drops, as many as a ballot has projects: what lower shares leave a voter more at most. */
  private withDrop(drops: number[], drop: number): number {
    if (drop > 0) {
      let place = drops.length
      while (place > 0 && drops[place - 1]! < drop) place--
      drops.splice(place, 0, drop)
      if (drops.length > this.longest) drops.pop()
    }
    return drops.reduce((sum, one) => sum + one, 0)
  }

  private pointsOf(r: number, p: number): number {
    const { plain, rowStart, project, given } = this.market.supporters
    if (plain) return 1
    let i = rowStart[r]!
    while (project[i] !== p) i++
    return given[i]!
  }

  private rounding(p: number): number {
    const { start } = this.market.supporters
    return 4 * EPSILON * (start[p + 1]! - start[p]! + 4) * this.market.cost[p]!
  }
}

/** What each project's supporters pay per point, the points of those who surely pay in full, and who could not. */
interface Standing {
  readonly share: Float64Array
  readonly rich: Float64Array
  /** Rows that could not pay in full at step `k`: `poor[i]` for `start[k] <= i < start[k + 1]`. */
  readonly poor: Uint32Array
  readonly start: Uint32Array
}

function standing(rows: number, projects: number, most: number): Standing {
  return {
    share: new Float64Array(projects),
    rich: new Float64Array(projects),
    poor: new Uint32Array(rows + most),
    start: new Uint32Array(projects + 2),
  }
}
