import type { Option } from './ballots.js'
import { asRankings } from './convert.js'
import { standing, type Question, type Round } from './outcome.js'
import { pairwise, type Unranked } from './pairwise.js'

/** How strong a duel's victory is: by the votes for the winner (then by fewer against), or by the difference. */
export type Strength = 'winning-votes' | 'margins'

export interface DuelRules {
  readonly strength?: Strength
  readonly unranked?: Unranked
}

/** Every option against every other, on the ballots of a question. Options are numbered anew without the withdrawn. */
export interface Duels {
  readonly options: readonly number[]
  /** `votes(a, b)`: voters who rank a above b. */
  readonly votes: (a: number, b: number) => number
  /** 0 where a does not beat b; else larger is stronger. Whole numbers. */
  readonly strength: (a: number, b: number) => number
}

export function duelsOf(question: Question, { strength = 'winning-votes', unranked = 'last' }: DuelRules): Duels {
  const ballots = asRankings(question.ballots)
  const n = ballots.options.length
  const beats = pairwise(ballots, unranked)
  const votes = (a: number, b: number) => beats[a * n + b]!
  let most = 1
  for (const count of beats) if (count > most) most = count
  return {
    options: standing(question),
    votes,
    strength: (a, b) => {
      const by = votes(a, b) - votes(b, a)
      if (by <= 0) return 0
      return strength === 'margins' ? by : votes(a, b) * (most + 1) + (most - votes(b, a))
    },
  }
}

/** The duels as rounds, each pair once, its winner first. */
export function duelRounds({ options, votes }: Duels, names: readonly Option[]): Round[] {
  const rounds: Round[] = []
  for (const a of options) {
    for (const b of options) {
      if (votes(a, b) < votes(b, a) || (votes(a, b) === votes(b, a) && a >= b)) continue
      rounds.push({
        round: rounds.length + 1,
        winner: names[a]!.id,
        loser: names[b]!.id,
        for: votes(a, b),
        against: votes(b, a),
      })
    }
  }
  return rounds
}
