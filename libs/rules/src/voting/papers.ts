import type { Ballots } from './ballots.js'

/**
 * Ranked ballot papers that move from candidate to candidate, as the heaps on a counting table. A paper goes to its next
 * preference that is still in; it stops where two options share a place, for then the next preference is not clear.
 */
export class Papers {
  private readonly at: Uint32Array
  /** The next paper on the same heap, and the top paper of each heap: -1 for none. */
  private readonly under: Int32Array
  private readonly top: Int32Array
  /** What each paper is worth, in hundred-thousandths of a vote. */
  readonly worth: Int32Array
  readonly continuing: Uint8Array
  /** Whoever withdrew before the vote never stood: they share no place with anyone. */
  private readonly withdrawn: Uint8Array

  constructor(
    private readonly ballots: Ballots,
    withdrawn: readonly number[],
  ) {
    this.withdrawn = new Uint8Array(ballots.options.length)
    this.at = ballots.start.slice(0, -1)
    this.under = new Int32Array(ballots.count.length).fill(-1)
    this.top = new Int32Array(ballots.options.length).fill(-1)
    this.worth = new Int32Array(ballots.count.length).fill(WHOLE)
    this.continuing = new Uint8Array(ballots.options.length).fill(1)
    for (const option of withdrawn) {
      this.withdrawn[option] = 1
      this.continuing[option] = 0
    }
  }

  /** Lays every paper on the heap of its first preference; returns how many are valid, heap by heap. */
  deal(): Float64Array {
    const first = new Float64Array(this.top.length)
    for (let paper = 0; paper < this.at.length; paper++) {
      const option = this.preference(paper)
      if (option < 0) continue
      this.put(option, paper)
      first[option]! += this.ballots.count[paper]!
    }
    return first
  }

  /**
   * Takes the heap of `from`, who must no longer be continuing, and deals it to the next preferences. `valueOf` says
   * what a paper is worth from now on. Returns what each option receives, and what finds no next preference, in
   * hundred-thousandths of a vote, with the number of papers that found none.
   */
  pass(from: number, valueOf: (worth: number) => number): { gained: Float64Array; ended: number; endedPapers: number } {
    const gained = new Float64Array(this.top.length)
    let ended = 0
    let endedPapers = 0
    let paper = this.top[from]!
    this.top[from] = -1
    while (paper >= 0) {
      const next = this.under[paper]!
      const worth = valueOf(this.worth[paper]!)
      const many = this.ballots.count[paper]!
      this.worth[paper] = worth
      const option = this.preference(paper)
      if (option < 0) {
        ended += worth * many
        endedPapers += many
      } else {
        this.put(option, paper)
        gained[option]! += worth * many
      }
      paper = next
    }
    return { gained, ended, endedPapers }
  }

  private put(option: number, paper: number): void {
    this.under[paper] = this.top[option]!
    this.top[option] = paper
  }

  /** The next preference among the continuing, or -1. */
  private preference(paper: number): number {
    const { start, option, mark } = this.ballots
    const end = start[paper + 1]!
    for (let i = this.at[paper]!; i < end;) {
      let standing = 0
      let first = -1
      let next = i
      for (; next < end && mark[next] === mark[i]; next++) {
        if (this.withdrawn[option[next]!]) continue
        if (standing++ === 0) first = option[next]!
      }
      if (standing > 1) break
      if (standing === 1 && this.continuing[first]) {
        this.at[paper] = i
        return first
      }
      i = next
    }
    this.at[paper] = end
    return -1
  }
}

/** One whole vote, in hundred-thousandths. */
export const WHOLE = 100_000
