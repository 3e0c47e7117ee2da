import type { Supporters } from './supporters.js'

/** A share per point as a fraction, in the smallest unit of money over the number of voters. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

/**
 * The exact side of equal shares. What a voter has left is always: the money at the start, less the shares of what was
 * bought with it, or exactly nothing. So a few integers tell any voter's money: the shares bought so far, as numerators
 * over one growing denominator (the product of the points that paid in full, purchase by purchase). Nothing is rounded.
 * All amounts are times the number of voters, so that the share of the money at the start is whole.
 */
export class ExactShares {
  private readonly endowment: bigint
  /** Of each purchase: the points that paid in full, and the share's numerator over `under` at that time. */
  private readonly weights: bigint[] = []
  private readonly shares: bigint[] = []
  private under = 1n
  readonly stepOf: Int32Array
  private readonly exhausted: Uint8Array

  constructor(
    private readonly supporters: Supporters,
    /** What all voters have together at the start, in the smallest unit of money. */
    together: bigint,
    private readonly cost: Float64Array,
  ) {
    this.endowment = together
    this.stepOf = new Int32Array(supporters.projects).fill(-1)
    this.exhausted = new Uint8Array(supporters.rows)
  }

  /**
   * The share of project `p` per point, or null where its supporters cannot pay for it. `money` and `guess` are close
   * to the true amounts, to `within`: they sort voters into poor and rich, and whoever is too close is asked exactly.
   */
  shareOf(p: number, money: Float64Array, guess: number, within: number): Fraction | null {
    const { start, row, points, people } = this.supporters
    const doubtful: number[] = []
    let rich = 0n
    let poorPeople = 0
    const paid = new Float64Array(this.shares.length)
    let richPoints = 0
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      const r = row[i]!
      if (this.exhausted[r]) continue
      const price = guess * points[i]!
      if (money[r]! > price + within) richPoints += people[r]! * points[i]!
      else if (money[r]! < price - within) {
        poorPeople += people[r]!
        this.addPurchases(r, people[r]!, paid)
      } else {
        doubtful.push(i)
        richPoints += people[r]! * points[i]!
      }
    }
    rich = BigInt(richPoints)
    let need = this.need(BigInt(this.cost[p]!) * BigInt(this.supporters.voters), poorPeople, paid)
    let left = doubtful.map((i) => ({ i, has: this.has(row[i]!) }))
    for (;;) {
      const before = left.length
      left = left.filter(({ i, has }) => {
        if (has * rich >= need * BigInt(points[i]!)) return true
        const many = BigInt(people[row[i]!]!)
        need -= has * many
        rich -= many * BigInt(points[i]!)
        return false
      })
      if (rich <= 0n) return null
      if (left.length === before) break
    }
    return { over: need, under: this.under * rich }
  }

  /** Whether the supporters of `p` have together what it costs. */
  affordable(p: number): boolean {
    return this.togetherHave(p) >= BigInt(this.cost[p]!) * BigInt(this.supporters.voters) * this.under
  }

  /** What the supporters of `p` have left together, times the number of voters, over `denominator`. */
  togetherHave(p: number): bigint {
    const { start, row, people } = this.supporters
    const paid = new Float64Array(this.shares.length)
    let many = 0
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      if (this.exhausted[row[i]!]) continue
      many += people[row[i]!]!
      this.addPurchases(row[i]!, people[row[i]!]!, paid)
    }
    return -this.need(0n, many, paid)
  }

  get denominator(): bigint {
    return this.under
  }

  /** Takes the share from everyone who supports `p`; returns it as a number, and keeps `money` in step. */
  buy(p: number, share: Fraction, money: Float64Array, within: number): number {
    const { start, row, points } = this.supporters
    const rich = share.under / this.under
    const price = quotient(share.over, share.under) / this.supporters.voters
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      const r = row[i]!
      if (this.exhausted[r]) continue
      const due = price * points[i]!
      const close = Math.abs(money[r]! - due) <= within
      const poor = close ? this.has(r) * rich < share.over * BigInt(points[i]!) : money[r]! < due
      if (poor) {
        this.exhausted[r] = 1
        money[r] = 0
      } else money[r] = Math.max(0, money[r]! - due)
    }
    this.stepOf[p] = this.shares.length
    this.shares.push(share.over)
    this.weights.push(rich)
    this.under *= rich
    return price
  }

  /** The money of one person of row `r`, times the number of voters, over `under`. Not for the exhausted. */
  private has(r: number): bigint {
    const paid = new Float64Array(this.shares.length)
    this.addPurchases(r, 1, paid)
    return -this.need(0n, 1, paid)
  }

  private addPurchases(r: number, people: number, paid: Float64Array): void {
    const { rowStart, project, given } = this.supporters
    for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++) {
      const step = this.stepOf[project[i]!]!
      if (step >= 0) paid[step]! += people * given[i]!
    }
  }

  /** `cost - people * endowment + sum(paid[s] * share[s])`, over `under`, after Horner. */
  private need(cost: bigint, people: number, paid: Float64Array): bigint {
    let sum = 0n
    for (let s = 0; s < this.shares.length; s++) {
      sum = sum * this.weights[s]! + (paid[s] === 0 ? 0n : BigInt(paid[s]!) * this.shares[s]!)
    }
    return (cost - BigInt(people) * this.endowment) * this.under + sum
  }
}

/** over / under as the nearest double but for the last bits, however large both are. */
export function quotient(over: bigint, under: bigint): number {
  const spare = Math.max(0, 64 + bits(under) - bits(over < 0n ? -over : over))
  return Number((over << BigInt(spare)) / under) / 2 ** spare
}

const bits = (value: bigint) => value.toString(16).length * 4
