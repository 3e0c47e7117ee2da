// Instant runoff, the alternative vote (W. R. Ware, 1871; Robert's Rules of Order, "preferential voting"): while nobody
// has more than half of the ballots still counting, the option with fewest is left out and its ballots move on. Where
// several are to win, that goes on until no more are left.
import { asRankings } from './convert.js'
import { lookBack, tieOf } from './look-back.js'
import { reason, standing, tieReason, type Outcome, type Question, type Reason, type Round } from './outcome.js'
import { Papers, WHOLE } from './papers.js'
import { tieOrder, type Tie } from './ties.js'

export function instantRunoff(question: Question): Outcome {
  const ballots = asRankings(question.ballots)
  const names = ballots.options
  const order = tieOrder(names, question.ties)
  const papers = new Papers(ballots, question.withdrawn ?? [])
  const votes = papers.deal()
  const valid = votes.reduce((sum, count) => sum + count, 0)
  const history: Float64Array[] = []
  const rounds: Round[] = []
  const ties: Tie[] = []
  const reasons: Reason[] = []
  const left: number[] = []
  /** Those who were never left out, the most votes first, equals together. */
  const last: number[][] = []
  let rest = standing(question)
  for (let round = 1; rest.length > 0; round++) {
    const counting = rest.reduce((sum, o) => sum + votes[o]!, 0)
    const sorted = [...rest].sort((a, b) => votes[b]! - votes[a]! || order[a]! - order[b]!)
    const leader = sorted[0]!
    const several = question.seats > 1
    const done = several ? rest.length <= question.seats : votes[leader]! * 2 > counting || rest.length === 1
    const shown = Object.fromEntries(rest.map((o) => [names[o]!.id, votes[o]!]))
    if (done) {
      rounds.push({
        round,
        action: several ? 'last_ones' : 'majority',
        option: names[leader]!.id,
        votes: shown,
        counting,
      })
      for (const o of several ? sorted : sorted.slice(0, 1)) {
        const facts = { votes: votes[o]!, counting, stage: round, of: valid }
        reasons.push(reason(several ? 'voting_filled_last_seat' : 'voting_majority_reached', names[o]!, facts))
      }
      for (const o of several ? [] : sorted.slice(1)) {
        reasons.push(reason('voting_left_at_the_end', names[o]!, { votes: votes[o]!, quota: 0, stage: round }))
      }
      for (const o of sorted) {
        const group = last.at(-1)
        if (group && votes[group[0]!] === votes[o]) group.push(o)
        else last.push([o])
      }
      break
    }
    const fewest = Math.min(...rest.map((o) => votes[o]!))
    const tied = rest.filter((o) => votes[o] === fewest)
    const found = lookBack(tied, history, false, order)
    if (tied.length > 1) ties.push(tieOf(names, tied, found, round, 'exclusion', question.ties))
    const out = found.chosen
    history.push(votes.slice())
    papers.continuing[out] = 0
    const { gained } = papers.pass(out, (worth) => worth)
    rounds.push({
      round,
      action: 'exclusion',
      option: names[out]!.id,
      votes: shown,
      counting,
      gained: Object.fromEntries(rest.flatMap((o) => (gained[o] ? [[names[o]!.id, gained[o] / WHOLE]] : []))),
    })
    reasons.push(reason('voting_left_out_with_fewest', names[out]!, { votes: votes[out]!, quota: 0, stage: round }))
    votes[out] = 0
    for (let o = 0; o < votes.length; o++) votes[o]! += gained[o]! / WHOLE
    left.push(out)
    rest = rest.filter((o) => o !== out)
  }
  const ranking = [...last, ...left.reverse().map((o) => [o])]
  return {
    method: 'irv',
    winners: ranking
      .flat()
      .slice(0, question.seats)
      .map((o) => names[o]!),
    ranking: ranking.map((group) => group.map((o) => names[o]!)),
    rounds,
    ties,
    ballots: valid,
    reasons: [...reasons, ...ties.map(tieReason)],
  }
}
