/** Something one can vote for. Ids are compared as strings, byte for byte. */
export interface Option {
  readonly id: string
  readonly name: string
}

/**
 * How the marks on a ballot read. `approval`: every mark is 1. `ranked`: the place, 0 is first, equal marks are tied.
 * `points`: an integer, more is better. `grades`: the number of the grade, 0 is the best.
 */
export type BallotKind = 'approval' | 'ranked' | 'points' | 'grades'

/**
 * Ballots in typed arrays, so that a million of them fit and stay quick to walk. Ballot `b` was cast by `count[b]`
 * voters and marks `option[i]` with `mark[i]` for `start[b] <= i < start[b + 1]`. Ranked ballots list the options from
 * the first place to the last. No option stands twice on a ballot.
 */
export interface Ballots {
  readonly kind: BallotKind
  readonly options: readonly Option[]
  readonly count: Float64Array
  readonly start: Uint32Array
  readonly option: Uint16Array
  readonly mark: Int32Array
  /** Only `grades`: their names, the best first. */
  readonly grades?: readonly string[]
  /** Only `points`: marks are points times this, where a file has decimals. */
  readonly pointScale?: number
}

/** What one voter, or `count` voters alike, put on paper: pairs of option and mark. */
export type Marks = readonly (readonly [option: number, mark: number])[]

export const MOST_OPTIONS = 65_535

/** More voters than in any city, and few enough that every product and sum of counts here stays below 2^53. */
export const MOST_VOTERS = 2 ** 26

/** Collects ballots without knowing beforehand how many come. */
export class BallotBox {
  private counts = new Float64Array(1024)
  private starts = new Uint32Array(1025)
  private chosen = new Uint16Array(8192)
  private marks = new Int32Array(8192)
  private size = 0
  private filled = 0
  /** How many voters cast a ballot so far, and the sum of their marks. */
  voters = 0
  private total = 0

  /** Adds a mark to the ballot being filled in. */
  mark(option: number, mark: number): void {
    if (this.filled === this.chosen.length) {
      this.chosen = grown(this.chosen, new Uint16Array(this.filled * 2))
      this.marks = grown(this.marks, new Int32Array(this.filled * 2))
    }
    this.chosen[this.filled] = option
    this.marks[this.filled++] = mark
  }

  /** Closes the ballot being filled in; it was cast by `count` voters. */
  cast(count = 1): void {
    if (this.size === this.counts.length) {
      this.counts = grown(this.counts, new Float64Array(this.size * 2))
      this.starts = grown(this.starts, new Uint32Array(this.size * 2 + 1))
    }
    this.voters += count
    for (let i = this.starts[this.size]!; i < this.filled; i++) this.total += Math.abs(this.marks[i]!) * count
    this.counts[this.size++] = count
    this.starts[this.size] = this.filled
  }

  /** More ballots or points than can be counted exactly. */
  get overflows(): boolean {
    return this.voters > MOST_VOTERS || this.total > Number.MAX_SAFE_INTEGER / 4
  }

  /** Takes back the marks of the ballot being filled in. */
  discard(): void {
    this.filled = this.starts[this.size]!
  }

  /** How many marks the open ballot has so far. */
  get marked(): number {
    return this.filled - this.starts[this.size]!
  }

  seal(kind: BallotKind, options: readonly Option[], more: Pick<Ballots, 'grades' | 'pointScale'> = {}): Ballots {
    return {
      kind,
      options,
      count: this.counts.slice(0, this.size),
      start: this.starts.slice(0, this.size + 1),
      option: this.chosen.slice(0, this.filled),
      mark: this.marks.slice(0, this.filled),
      ...more,
    }
  }
}

function grown<Numbers extends Float64Array | Uint32Array | Uint16Array | Int32Array>(
  old: Numbers,
  wide: Numbers,
): Numbers {
  wide.set(old)
  return wide
}

/** Ballots from plain lists: for tests, examples and small councils. */
export function ballotsOf(
  kind: BallotKind,
  options: readonly Option[],
  papers: readonly (readonly [count: number, marks: Marks])[],
  more: Pick<Ballots, 'grades' | 'pointScale'> = {},
): Ballots {
  const box = new BallotBox()
  for (const [count, marks] of papers) {
    const sorted = kind === 'ranked' ? [...marks].sort((a, b) => a[1] - b[1]) : marks
    for (const [option, mark] of sorted) box.mark(option, mark)
    box.cast(count)
  }
  return box.seal(kind, options, more)
}

/** How many voters cast a ballot, blank ones included. */
export function votersIn(ballots: Ballots): number {
  let sum = 0
  for (const count of ballots.count) sum += count
  return sum
}
