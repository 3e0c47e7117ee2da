import type { Supporters } from './supporters.js'

/** Every voter's money during a run, and the one question that a run asks of it again and again. */
export interface Purses {
  /** Gives everyone `each`. */
  fill(each: number): void
  /** Gives every row what it has in other purses of the same kind. */
  copy(from: Purses): void
  /** What one of row `r` has. */
  of(r: number): number
  /** Sorts the supporters of `p` into the poor, who have less than `x` per point, and the rich, who have it. */
  weigh(p: number, x: number): void
  /** The same, and finds the least per point among the rich. */
  sift(p: number, x: number): void
  /** Takes `x` per point from the supporters of `p`, or all they have; returns what they have left together. */
  take(p: number, x: number): number
  /**
   * The same as `take`, and writes those whom it leaves with nothing to `into`, from `size` on; returns where they end.
   * `rich` is then the points of those who have something left.
   */
  spend(p: number, x: number, into: Uint32Array, size: number): number
  /** The money of the poor and the points of the rich; the least per point among the rich, after `sift` alone. */
  readonly poor: number
  /** Of the poor, the people who have something; at least those. */
  readonly poorPeople: number
  readonly rich: number
  readonly poorest: number
  /** The unit that amounts are rounded to. */
  readonly grain: number
  /** What was rounded off at most since `fill`, added up. */
  readonly rounded: number
}

/** Purses in floating point: for points, for voters taken together, and beside exact fractions. */
export class FloatPurses implements Purses {
  readonly money: Float64Array
  poor = 0
  poorPeople = 0
  rich = 0
  poorest = Infinity
  readonly rounded = 0
  readonly grain = 0

  constructor(private readonly supporters: Supporters) {
    this.money = new Float64Array(supporters.rows)
  }

  fill(each: number): void {
    this.money.fill(each)
  }

  copy(from: FloatPurses): void {
    this.money.set(from.money)
  }

  of(r: number): number {
    return this.money[r]!
  }

  sift(p: number, x: number): void {
    const { start, row, points, people } = this.supporters
    const { money } = this
    let poor = 0
    let poorPeople = 0
    let rich = 0
    let poorest = Infinity
    for (let i = start[p]!, to = start[p + 1]!; i < to; i++) {
      const r = row[i]!
      const has = money[r]!
      const many = people[r]!
      const point = points[i]!
      if (has < x * point) {
        poor += has * many
        if (has > 0) poorPeople += many
      } else {
        rich += many * point
        const ratio = has / point
        if (ratio < poorest) poorest = ratio
      }
    }
    this.poor = poor
    this.poorPeople = poorPeople
    this.rich = rich
    this.poorest = poorest
  }

  weigh(p: number, x: number): void {
    this.sift(p, x)
  }

  take(p: number, x: number): number {
    const { start, row, points, people } = this.supporters
    const { money } = this
    let sum = 0
    for (let i = start[p]!, to = start[p + 1]!; i < to; i++) {
      const r = row[i]!
      const left = money[r]! - x * points[i]!
      money[r] = left > 0 ? left : 0
      sum += money[r]! * people[r]!
    }
    return sum
  }

  spend(p: number, x: number, into: Uint32Array, size: number): number {
    const { start, row, points, people } = this.supporters
    const { money } = this
    let rich = 0
    for (let i = start[p]!, to = start[p + 1]!; i < to; i++) {
      const r = row[i]!
      if (money[r] === 0) continue
      const left = money[r]! - x * points[i]!
      money[r] = left > 0 ? left : 0
      if (left > 0) rich += people[r]! * points[i]!
      else into[size++] = r
    }
    this.rich = rich
    return size
  }
}

const WHOLE = 2 ** 29

/**
 * Purses in whole numbers of 2^-29 of what everyone gets, for plain votes (one person a row, one point a mark): half
 * the memory, and no branch that a processor could guess wrong. Coarser, so a run must ask exact fractions sooner; it
 * knows how coarse. Whoever has nothing left falls out of the lists.
 */
export class WholePurses implements Purses {
  private readonly money: Int32Array
  private readonly live: Uint32Array
  private readonly alive: Uint32Array
  /** Projects of whose list someone fell out. */
  private readonly shrunk: Uint8Array
  private size = 1
  poor = 0
  poorPeople = 0
  rich = 0
  poorest = Infinity
  rounded = 0

  constructor(private readonly supporters: Supporters) {
    this.money = new Int32Array(supporters.rows)
    this.live = supporters.row.slice()
    this.alive = supporters.start.slice(1)
    this.shrunk = new Uint8Array(supporters.projects)
  }

  fill(each: number): void {
    this.size = each / WHOLE
    this.money.fill(WHOLE)
    this.restore()
    this.rounded = 0
  }

  copy(from: WholePurses): void {
    this.size = from.size
    this.money.set(from.money)
    this.restore()
    this.rounded = from.rounded
  }

  of(r: number): number {
    return this.money[r]! * this.size
  }

  get grain(): number {
    return this.size
  }

  private restore(): void {
    const { start, row } = this.supporters
    for (let p = 0; p < this.shrunk.length; p++) {
      if (!this.shrunk[p]) continue
      this.live.set(row.subarray(start[p], start[p + 1]), start[p])
      this.shrunk[p] = 0
      this.alive[p] = start[p + 1]!
    }
  }

  weigh(p: number, x: number): void {
    const { live, money } = this
    const limit = this.limitOf(x)
    const from = this.supporters.start[p]! | 0
    const to = this.alive[p]! | 0
    let kept = from
    let poor = 0
    let below = 0
    for (let i = from; i < to; i++) {
      const r = live[i]!
      const has = money[r]!
      live[kept] = r
      kept += -has >>> 31
      // All ones where `has` is below the limit, else all zeros.
      const less = (has - limit) >> 31
      poor += has & less
      below += less
    }
    this.alive[p] = kept
    if (kept < to) this.shrunk[p] = 1
    this.poor = poor * this.size
    this.rich = to - from + below
    this.poorPeople = kept - from - this.rich
  }

  sift(p: number, x: number): void {
    const { live, money } = this
    const limit = this.limitOf(x)
    const from = this.supporters.start[p]! | 0
    const to = this.alive[p]! | 0
    let poor = 0
    let below = 0
    let poorest = 0x7fffffff
    for (let i = from; i < to; i++) {
      const has = money[live[i]!]!
      const less = (has - limit) >> 31
      poor += has & less
      below += less
      const ratio = has | (less & 0x7fffffff)
      if (ratio < poorest) poorest = ratio
    }
    this.poor = poor * this.size
    this.rich = to - from + below
    this.poorPeople = -below
    this.poorest = this.rich > 0 ? poorest * this.size : Infinity
  }

  take(p: number, x: number): number {
    const { live, money } = this
    const due = Math.min(Math.round(x / this.size), WHOLE) | 0
    const from = this.supporters.start[p]! | 0
    const to = this.alive[p]! | 0
    let sum = 0
    for (let i = from; i < to; i++) {
      const r = live[i]!
      const less = money[r]! - due
      const left = less & ~(less >> 31)
      money[r] = left
      sum += left
    }
    this.rounded += (to - from) * this.size
    return sum * this.size
  }

  spend(p: number, x: number, into: Uint32Array, size: number): number {
    const { live, money } = this
    const due = Math.min(Math.round(x / this.size), WHOLE) | 0
    let rich = 0
    for (let i = this.supporters.start[p]! | 0, to = this.alive[p]! | 0; i < to; i++) {
      const r = live[i]!
      const has = money[r]!
      const left = (has - due) & ~((has - due) >> 31)
      money[r] = left
      const some = -left >>> 31
      rich += some
      into[size] = r
      // Who had something, and has nothing now.
      size += (-has >>> 31) & (some ^ 1)
    }
    this.rich = rich
    return size
  }

  private limitOf(x: number): number {
    return Math.min(Math.ceil(x / this.size), WHOLE + 1) | 0
  }
}
