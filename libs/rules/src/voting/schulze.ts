// The Schulze method (Markus Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
// single-winner election method", Social Choice and Welfare 36, 2011): a beats b if the strongest chain of duels won
// from a to b is stronger than every chain back; a chain is as strong as its weakest duel.
import { duelRounds, duelsOf, type DuelRules, type Duels } from './duels.js'
import { byRanking, reason, type Outcome, type Question, type Reason } from './outcome.js'

export function schulze(question: Question, rules: DuelRules = {}): Outcome {
  const duels = duelsOf(question, rules)
  const paths = strongestChains(duels)
  const ranking = groupsUnbeaten(duels.options, (a, b) => paths.get(a, b) > paths.get(b, a))
  const names = question.ballots.options
  return byRanking('schulze', question, ranking, (o, won, last) => why(o, won, last), duelRounds(duels, names))

  function why(o: number, won: boolean, last: number): Reason[] {
    const rivals = duels.options.filter((other) => other !== o)
    const beaten = rivals.filter((other) => duels.votes(o, other) > duels.votes(other, o))
    const worst = rivals.filter((other) => duels.votes(other, o) > duels.votes(o, other))
    const facts = { duels: rivals.length, won: beaten.length, lost: worst.length }
    const reasons = [reason(won ? 'voting_won_duels' : 'voting_lost_duels', names[o]!, facts)]
    for (const other of won ? worst : [last]) {
      if (other === o) continue
      const direct = duels.votes(other, o) > duels.votes(o, other)
      const chain = won ? paths.get(o, other) > paths.get(other, o) : paths.get(other, o) > paths.get(o, other)
      if (won ? !chain : !chain && !direct) continue
      const [a, b] = won ? [o, other] : [other, o]
      const through = paths.chain(a, b).map((step) => names[step]!.name)
      reasons.push(
        reason(won ? 'voting_won_by_chain' : 'voting_lost_by_chain', names[o]!, {
          rival: names[other]!.name,
          for: duels.votes(o, other),
          against: duels.votes(other, o),
          chain: through,
          weakest: weakest(duels, paths.chain(a, b)),
        }),
      )
    }
    return reasons
  }
}

interface Chains {
  readonly get: (a: number, b: number) => number
  /** The options from a to b, both included. */
  readonly chain: (a: number, b: number) => number[]
}

/** Floyd and Warshall's algorithm with "widest" in the place of "shortest". */
function strongestChains({ options, strength }: Duels): Chains {
  const n = options.length
  const at = new Map(options.map((o, i) => [o, i]))
  const width = new Float64Array(n * n)
  const before = new Int32Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i !== j) width[i * n + j] = strength(options[i]!, options[j]!)
      before[i * n + j] = i
    }
  }
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < n; i++) {
      if (i === k) continue
      const first = width[i * n + k]!
      for (let j = 0; j < n; j++) {
        if (j === i || j === k) continue
        const through = Math.min(first, width[k * n + j]!)
        if (through > width[i * n + j]!) {
          width[i * n + j] = through
          before[i * n + j] = before[k * n + j]!
        }
      }
    }
  }
  return {
    get: (a, b) => width[at.get(a)! * n + at.get(b)!]!,
    chain: (a, b) => {
      const from = at.get(a)!
      const steps = [b]
      for (let j = before[from * n + at.get(b)!]!; j !== from; j = before[from * n + j]!) steps.unshift(options[j]!)
      return [a, ...steps]
    },
  }
}

function weakest(duels: Duels, chain: readonly number[]): number {
  let least = Infinity
  for (let i = 1; i < chain.length; i++) least = Math.min(least, duels.votes(chain[i - 1]!, chain[i]!))
  return least
}

/** Groups of options: first those that nobody beats, then those that nobody of the rest beats, and so on. */
export function groupsUnbeaten(options: readonly number[], beats: (a: number, b: number) => boolean): number[][] {
  const groups: number[][] = []
  let rest = [...options]
  while (rest.length > 0) {
    const top = rest.filter((o) => !rest.some((other) => other !== o && beats(other, o)))
    const group = top.length > 0 ? top : rest
    groups.push(group)
    rest = rest.filter((o) => !group.includes(o))
  }
  return groups
}
