import type { Market, Run } from './market.js'

/** What became of one purchase: how many paid, how many of them the whole share, what its supporters had left. */
export interface Purchase {
  readonly payers: number
  readonly full: number
  readonly left: number
}

/**
 * Every payment of a run once more, in whole numbers fine enough that no sum reaches 2^53: so that the figures of an
 * explanation are the same in any order of the ballots. They are close to the exact amounts, the outcome is not theirs.
 */
export class Ledger {
  readonly purchases: readonly Purchase[]
  private readonly money: Float64Array
  /** Ledger units in the smallest unit of money. */
  private readonly fine: number
  /** The payments of each row, beside its marks: at most one for each project on its ballot. */
  private readonly steps: Uint16Array
  private readonly amounts: Float64Array
  private readonly noted: Uint16Array

  constructor(
    private readonly market: Market,
    private readonly run: Run,
    raise: number,
  ) {
    const { supporters, money, unit } = market
    const { start, row, points, people, voters } = supporters
    const together = money + raise * unit * voters
    this.fine = Math.max(1, 2 ** Math.floor(Math.log2(2 ** 52 / together)))
    const fine = BigInt(this.fine)
    const each = ((BigInt(money) + BigInt(raise) * BigInt(unit) * BigInt(voters)) * fine) / BigInt(voters)
    this.money = new Float64Array(supporters.rows).fill(Number(each))
    this.steps = new Uint16Array(supporters.project.length)
    this.amounts = new Float64Array(supporters.project.length)
    this.noted = new Uint16Array(supporters.rows)
    this.purchases = run.bought.map((p, step) => {
      const { over, under } = run.shares[step]!
      const share = Number((over * fine) / (under * BigInt(voters)))
      const entry = { payers: 0, full: 0, left: 0 }
      for (let i = start[p]!; i < start[p + 1]!; i++) {
        const r = row[i]!
        const due = share * points[i]!
        const has = this.money[r]!
        if (has > 0) entry.payers += people[r]!
        if (has >= due) entry.full += people[r]!
        const paid = Math.min(has, due)
        this.money[r] = has - paid
        entry.left += (has - paid) * people[r]!
        this.note(r, step, paid)
      }
      return { ...entry, left: entry.left / this.fine }
    })
  }

  /** What the supporters of `p` have left together, in the smallest unit of money. */
  leftTo(p: number): number {
    const { start, row, people } = this.market.supporters
    let sum = 0
    for (let i = start[p]!; i < start[p + 1]!; i++) sum += people[row[i]!]! * this.money[row[i]!]!
    return sum / this.fine
  }

  /** What the supporters of `p` paid for others, the largest amount first. */
  spentBy(p: number): { project: number; amount: number }[] {
    const { start, row, people, rowStart } = this.market.supporters
    const sums = new Float64Array(this.run.bought.length)
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      const r = row[i]!
      const from = rowStart[r]!
      for (let k = from; k < from + this.noted[r]!; k++) sums[this.steps[k]!]! += people[r]! * this.amounts[k]!
    }
    return this.run.bought
      .map((project, step) => ({ project, amount: sums[step]! / this.fine }))
      .filter(({ amount }) => amount > 0)
      .sort((a, b) => b.amount - a.amount || this.market.order[a.project]! - this.market.order[b.project]!)
  }

  private note(r: number, step: number, paid: number): void {
    const at = this.market.supporters.rowStart[r]! + this.noted[r]!++
    this.steps[at] = step
    this.amounts[at] = paid
  }
}
