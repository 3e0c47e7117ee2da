import type { BallotFile } from '@tilia/rules/ballot-files'

/** A figure for each option to draw as a bar: votes, the sum of points, or first places. */
export function figuresOf(file: BallotFile): { readonly votes: readonly number[] } {
  const { kind, options, count, start, option, mark, pointScale = 1 } = file.ballots
  const votes = new Array<number>(options.length).fill(0)
  for (let b = 0; b < count.length; b++) {
    for (let i = start[b]!; i < start[b + 1]!; i++) {
      const first = file.budget ? true : mark[i] === 0
      const worth = kind === 'points' ? mark[i]! / pointScale : kind === 'approval' || first ? 1 : 0
      votes[option[i]!]! += count[b]! * worth
    }
  }
  return { votes }
}
