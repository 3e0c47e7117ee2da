import type { Ballots } from './ballots.js'

/** `last`: whoever is not ranked is ranked last, with others like it. `ignored`: it meets nobody on that ballot. */
export type Unranked = 'last' | 'ignored'

/** `beats[a * n + b]`: how many voters rank option a above option b. */
export function pairwise(ballots: Ballots, unranked: Unranked): Float64Array {
  const n = ballots.options.length
  const beats = new Float64Array(n * n)
  const words = Math.ceil(n / 32)
  const sheets = new Sheets(n, words)
  const below = new Int32Array(words)
  const { count, start, option, mark } = ballots
  for (let b = 0; b < count.length; b++) {
    below.fill(0)
    if (unranked === 'last') {
      for (let w = 0; w < words; w++) below[w] = w < words - 1 || n % 32 === 0 ? -1 : (1 << (n % 32)) - 1
    } else for (let i = start[b]!; i < start[b + 1]!; i++) below[option[i]! >>> 5]! |= 1 << (option[i]! & 31)
    for (let i = start[b]!; i < start[b + 1]!;) {
      let end = i
      for (; end < start[b + 1]! && mark[end] === mark[i]; end++)
        below[option[end]! >>> 5]! &= ~(1 << (option[end]! & 31))
      for (; i < end; i++) {
        if (count[b] === 1) sheets.add(option[i]!, below)
        else addWhole(beats, option[i]! * n, below, count[b]!)
      }
    }
  }
  sheets.empty(beats)
  return beats
}

function addWhole(beats: Float64Array, at: number, below: Int32Array, count: number): void {
  for (let w = 0; w < below.length; w++) {
    for (let bits = below[w]!; bits !== 0; bits &= bits - 1)
      beats[at + w * 32 + 31 - Math.clz32(bits & -bits)]! += count
  }
}

const PLANES = 12

/**
 * Counts many masks of bits at once: a column of bits, one in each plane, is a number in binary, and a mask is added to
 * all 32 columns of a word with a few operations ("vertical counters"). One ballot of 30 options costs 30 such additions
 * instead of 435 single ones.
 */
class Sheets {
  private readonly planes: Int32Array
  private readonly filled: Uint16Array
  private readonly totals: Float64Array
  private readonly mask: Int32Array

  constructor(
    private readonly n: number,
    private readonly words: number,
  ) {
    this.planes = new Int32Array(n * words * PLANES)
    this.filled = new Uint16Array(n)
    this.totals = new Float64Array(n * n)
    this.mask = new Int32Array(words)
  }

  add(option: number, below: Int32Array): void {
    const { planes, words } = this
    for (let w = 0; w < words; w++) {
      let carry = below[w]!
      for (let at = (option * words + w) * PLANES; carry !== 0; at++) {
        const plane = planes[at]!
        planes[at] = plane ^ carry
        carry &= plane
      }
    }
    // One mask more could overflow the columns.
    if (++this.filled[option]! === 2 ** PLANES - 1) this.spill(option)
  }

  /** Adds what all planes hold to `beats`. */
  empty(beats: Float64Array): void {
    for (let o = 0; o < this.n; o++) this.spill(o)
    for (let i = 0; i < beats.length; i++) beats[i]! += this.totals[i]!
  }

  private spill(option: number): void {
    for (let w = 0; w < this.words; w++) {
      for (let k = 0; k < PLANES; k++) {
        const at = (option * this.words + w) * PLANES + k
        this.mask[w] = this.planes[at]!
        addWhole(this.totals, option * this.n, this.mask, 2 ** k)
        this.planes[at] = 0
      }
      this.mask[w] = 0
    }
    this.filled[option] = 0
  }
}
