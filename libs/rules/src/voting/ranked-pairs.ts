// Ranked pairs (Nicolaus Tideman, "Independence of clones as a criterion for voting rules", Social Choice and Welfare 4,
// 1987): duels are taken from the strongest to the weakest, and each is locked unless it would close a circle.
import { duelsOf, type DuelRules } from './duels.js'
import { byRanking, reason, type Outcome, type Question, type Round } from './outcome.js'
import { groupsUnbeaten } from './schulze.js'
import { tieOrder, type Tie } from './ties.js'
import { tieReason } from './outcome.js'

export function rankedPairs(question: Question, rules: DuelRules = {}): Outcome {
  const duels = duelsOf(question, rules)
  const names = question.ballots.options
  const order = tieOrder(names, question.ties)
  const pairs: { a: number; b: number; strength: number }[] = []
  for (const a of duels.options) {
    for (const b of duels.options) {
      const strength = a === b ? 0 : duels.strength(a, b)
      if (strength > 0) pairs.push({ a, b, strength })
    }
  }
  // Of equal duels, the one whose winner goes first in ties is taken first, then the one whose loser goes last.
  pairs.sort((x, y) => y.strength - x.strength || order[x.a]! - order[y.a]! || order[y.b]! - order[x.b]!)

  const n = names.length
  const reaches = new Uint8Array(n * n)
  const rounds: Round[] = []
  const ties: Tie[] = []
  for (let k = 0; k < pairs.length; k++) {
    const { a, b, strength } = pairs[k]!
    const circle = reaches[b * n + a] === 1
    if (!circle) lock(reaches, n, a, b)
    rounds.push({
      round: k + 1,
      winner: names[a]!.id,
      loser: names[b]!.id,
      for: duels.votes(a, b),
      against: duels.votes(b, a),
      locked: circle ? 'no' : 'yes',
    })
    // A tie matters where a duel is turned away and one of its equals was locked before it.
    const equals = pairs.filter((pair) => pair.strength === strength)
    if (circle && equals.length > 1 && equals[0] !== pairs[k]) {
      const between = equals.map((pair) => names[pair.a]!)
      ties.push({ at: k + 1, between, chosen: names[equals[0]!.a]!, for: 'lock', by: question.ties.by })
    }
  }
  const ranking = groupsUnbeaten(duels.options, (a, b) => reaches[a * n + b] === 1)
  const outcome = byRanking(
    'ranked-pairs',
    question,
    ranking,
    (o, won, last) => {
      const rivals = duels.options.filter((other) => other !== o)
      const beaten = rivals.filter((other) => duels.votes(o, other) > duels.votes(other, o)).length
      const lost = rivals.filter((other) => duels.votes(other, o) > duels.votes(o, other)).length
      const facts = { duels: rivals.length, won: beaten, lost }
      const reasons = [reason(won ? 'voting_won_duels' : 'voting_lost_duels', names[o]!, facts)]
      if (!won && duels.votes(last, o) > duels.votes(o, last)) {
        reasons.push(
          reason('voting_lost_by_chain', names[o]!, {
            rival: names[last]!.name,
            for: duels.votes(o, last),
            against: duels.votes(last, o),
            chain: [names[last]!.name, names[o]!.name],
            weakest: duels.votes(last, o),
          }),
        )
      }
      return reasons
    },
    rounds,
  )
  return { ...outcome, ties: [...ties, ...outcome.ties], reasons: [...outcome.reasons, ...ties.map(tieReason)] }
}

/** Adds a over b and all that follows from it. */
function lock(reaches: Uint8Array, n: number, a: number, b: number): void {
  for (let x = 0; x < n; x++) {
    if (x !== a && !reaches[x * n + a]) continue
    for (let y = 0; y < n; y++) if (y === b || reaches[b * n + y]) reaches[x * n + y] = 1
  }
}
