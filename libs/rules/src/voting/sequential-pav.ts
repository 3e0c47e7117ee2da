// Sequential proportional approval voting (T. N. Thiele, "Om Flerfoldsvalg", 1895): a voter who has k winners counts
// 1/(k + 1) for the next. Exact: the fractions 1, 1/2, 1/3 … are counted over their least common multiple.
import { votersIn } from './ballots.js'
import { asApprovals } from './convert.js'
import { reason, standing, tieReason, type Outcome, type Question, type Reason, type Round } from './outcome.js'
import { tieOrder, type Tie } from './ties.js'

export function sequentialPav(question: Question): Outcome {
  const ballots = asApprovals(question.ballots)
  const { options, count, start, option } = ballots
  const order = tieOrder(options, question.ties)
  const has = new Uint16Array(count.length)
  const winners: number[] = []
  const rounds: Round[] = []
  const ties: Tie[] = []
  const reasons: Reason[] = []
  const whole = leastCommonMultiple(question.seats)
  let rest = standing(question)
  while (winners.length < question.seats && rest.length > 0) {
    // holders[o * seats + k]: supporters of o who have k winners so far.
    const holders = new Float64Array(options.length * question.seats)
    for (let b = 0; b < count.length; b++) {
      for (let i = start[b]!; i < start[b + 1]!; i++) holders[option[i]! * question.seats + has[b]!]! += count[b]!
    }
    const worth = (o: number) => {
      let sum = 0n
      for (let k = 0; k < question.seats; k++) {
        sum += BigInt(holders[o * question.seats + k]!) * (whole / BigInt(k + 1))
      }
      return sum
    }
    const scores = new Map(rest.map((o) => [o, worth(o)]))
    const best = rest.reduce((most, o) => (scores.get(o)! > most ? scores.get(o)! : most), 0n)
    const tied = rest.filter((o) => scores.get(o) === best).sort((a, b) => order[a]! - order[b]!)
    const chosen = tied[0]!
    const at = winners.length + 1
    if (tied.length > 1) {
      const between = tied.map((o) => options[o]!)
      ties.push({ at, between, chosen: options[chosen]!, for: 'win', by: question.ties.by })
    }
    const row = [...holders.subarray(chosen * question.seats, (chosen + 1) * question.seats)]
    const supporters = row.reduce((sum, people) => sum + people, 0)
    const score = Number((best * 1000n) / whole) / 1000
    rounds.push({ round: at, option: options[chosen]!.id, score, supporters, without: row[0]! })
    const facts = { stage: at, supporters, without: row[0]!, score }
    reasons.push(reason('voting_chosen_for_supporters', options[chosen]!, facts))
    for (let b = 0; b < count.length; b++) {
      for (let i = start[b]!; i < start[b + 1]!; i++) if (option[i] === chosen) has[b]!++
    }
    winners.push(chosen)
    rest = rest.filter((o) => o !== chosen)
    if (winners.length === question.seats) {
      for (const o of rest) {
        const own = [...holders.subarray(o * question.seats, (o + 1) * question.seats)]
        const all = own.reduce((sum, people) => sum + people, 0)
        const facts = {
          supporters: all,
          without: own[0]!,
          score: Number((scores.get(o)! * 1000n) / whole) / 1000,
          last: score,
        }
        reasons.push(reason('voting_not_chosen', options[o]!, facts))
      }
    }
  }
  return {
    method: 'sequential-pav',
    winners: winners.map((o) => options[o]!),
    rounds,
    ties,
    ballots: votersIn(ballots),
    reasons: [...reasons, ...ties.map(tieReason)],
  }
}

function leastCommonMultiple(upTo: number): bigint {
  let whole = 1n
  for (let k = 2n; k <= BigInt(upTo); k++) whole = (whole * k) / commonDivisor(whole, k)
  return whole
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b)
}
