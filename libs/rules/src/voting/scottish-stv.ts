// The single transferable vote as in the Scottish Local Government Elections Order 2011 (SSI 2011/399), Schedule 1,
// rules 46 to 52: the weighted inclusive Gregory method, values cut off after five decimals, one candidate at a time.
import { asRankings } from './convert.js'
import { lookBack, tieOf } from './look-back.js'
import { reason, standing, tieReason, type Outcome, type Question, type Reason, type Round } from './outcome.js'
import { Papers, WHOLE } from './papers.js'
import { tieOrder, type Tie } from './ties.js'

export function scottishStv(question: Question): Outcome {
  return new ScottishCount({ ...question, ballots: asRankings(question.ballots) }).count()
}

class ScottishCount {
  private readonly papers: Papers
  private readonly order: Int32Array
  private readonly votes: Float64Array
  private readonly valid: number
  /** Hundred-thousandths of a vote, as all amounts here. */
  private readonly quota: number
  private readonly history: Float64Array[] = []
  private readonly elected: number[] = []
  private readonly excluded: number[] = []
  private readonly surpluses: number[] = []
  private readonly rounds: Round[] = []
  private readonly ties: Tie[] = []
  private readonly reasons: Reason[] = []
  /** Papers without a next preference, and what was cut off behind the fifth decimal. */
  private notTransferable = 0

  constructor(private readonly question: Question) {
    const { ballots, seats, ties, withdrawn = [] } = question
    this.papers = new Papers(ballots, withdrawn)
    this.order = tieOrder(ballots.options, ties)
    this.votes = this.papers.deal()
    this.valid = this.votes.reduce((sum, votes) => sum + votes, 0)
    this.quota = (Math.floor(this.valid / (seats + 1)) + 1) * WHOLE
    for (let o = 0; o < this.votes.length; o++) this.votes[o]! *= WHOLE
  }

  count(): Outcome {
    this.endStage('first_preferences', null, [])
    while (this.vacancies > 0) {
      const surplus = this.next(this.surpluses, true, 'transfer')
      if (surplus !== null) this.transfer(surplus)
      else {
        const last = this.next(this.inPlay(), false, 'exclusion')
        if (last === null) break
        this.exclude(last)
      }
    }
    const names = this.question.ballots.options
    for (const o of this.inPlay().sort((a, b) => this.votes[b]! - this.votes[a]! || this.order[a]! - this.order[b]!)) {
      this.reasons.push(reason('voting_left_at_the_end', names[o]!, { votes: this.votes[o]! / WHOLE, ...this.facts }))
    }
    return {
      method: 'stv',
      winners: this.elected.map((o) => names[o]!),
      rounds: this.rounds,
      ties: this.ties,
      ballots: this.valid,
      reasons: [...this.reasons, ...this.ties.map(tieReason)],
    }
  }

  private get vacancies(): number {
    return this.question.seats - this.elected.length
  }

  private get facts() {
    return { quota: this.quota / WHOLE, stage: this.rounds.length }
  }

  private inPlay(): number[] {
    return standing(this.question).filter((o) => this.papers.continuing[o])
  }

  /** The candidate with most, or fewest, votes; rules 49(2) and 51 where several have. */
  private next(candidates: readonly number[], most: boolean, purpose: Tie['for']): number | null {
    if (candidates.length === 0) return null
    const votes = candidates.map((o) => this.votes[o]!)
    const goal = most ? Math.max(...votes) : Math.min(...votes)
    const tied = candidates.filter((o) => this.votes[o] === goal)
    if (tied.length === 1) return tied[0]!
    const found = lookBack(tied, this.history, most, this.order)
    const { options } = this.question.ballots
    this.ties.push(tieOf(options, tied, found, this.rounds.length + 1, purpose, this.question.ties))
    return found.chosen
  }

  /** Rule 48: every paper moves on at surplus * value / votes, cut off after five decimals. */
  private transfer(from: number): void {
    this.surpluses.splice(this.surpluses.indexOf(from), 1)
    const surplus = this.votes[from]! - this.quota
    const total = BigInt(this.votes[from]!)
    const values = new Map<number, number>()
    const passed = this.papers.pass(from, (worth) => {
      let value = values.get(worth)
      if (value === undefined) values.set(worth, (value = Number((BigInt(surplus) * BigInt(worth)) / total)))
      return value
    })
    this.votes[from] = this.quota
    let moved = 0
    for (let o = 0; o < this.votes.length; o++) moved += passed.gained[o]!
    this.receive(passed.gained)
    this.notTransferable += surplus - moved
    this.endStage('surplus', from, passed.gained)
  }

  /** Rule 50: every paper moves on at the value it came with. */
  private exclude(from: number): void {
    const { options } = this.question.ballots
    this.papers.continuing[from] = 0
    this.excluded.push(from)
    this.reasons.push(
      reason('voting_left_out_with_fewest', options[from]!, {
        votes: this.votes[from]! / WHOLE,
        quota: this.quota / WHOLE,
        stage: this.rounds.length + 1,
      }),
    )
    const passed = this.papers.pass(from, (worth) => worth)
    this.votes[from] = 0
    this.receive(passed.gained)
    this.notTransferable += passed.ended
    this.endStage('exclusion', from, passed.gained)
  }

  private receive(gained: Float64Array): void {
    for (let o = 0; o < gained.length; o++) this.votes[o]! += gained[o]!
  }

  /** Rules 47 and 52: who has the quota is elected; who is left when no more seats than candidates are, too. */
  private endStage(action: string, who: number | null, gained: ArrayLike<number>): void {
    const { options } = this.question.ballots
    const before = this.history
    const byVotes = (candidates: number[]) => this.sortedByVotes(candidates, before)
    const stage = this.rounds.length + 1
    const newly = byVotes(this.inPlay().filter((o) => this.votes[o]! >= this.quota)).slice(0, this.vacancies)
    for (const o of newly) {
      this.elect(o)
      if (this.votes[o]! > this.quota) this.surpluses.push(o)
      const facts = { votes: this.votes[o]! / WHOLE, quota: this.quota / WHOLE, stage }
      this.reasons.push(reason('voting_reached_quota', options[o]!, facts))
    }
    const rest = this.inPlay()
    const filled = this.vacancies > 0 && rest.length <= this.vacancies ? byVotes(rest) : []
    for (const o of filled) {
      this.elect(o)
      const facts = { votes: this.votes[o]! / WHOLE, quota: this.quota / WHOLE, stage }
      this.reasons.push(reason('voting_filled_last_seat', options[o]!, facts))
    }
    this.history.push(this.votes.slice())
    this.rounds.push({
      round: stage,
      action,
      option: who === null ? '' : options[who]!.id,
      quota: this.quota / WHOLE,
      votes: Object.fromEntries(standing(this.question).map((o) => [options[o]!.id, this.votes[o]! / WHOLE])),
      gained: Object.fromEntries(
        Array.from(gained, (value, o) => [options[o]!.id, value / WHOLE] as const).filter(([, value]) => value > 0),
      ),
      notTransferable: this.notTransferable / WHOLE,
      elected: [...newly, ...filled].map((o) => options[o]!.id),
    })
  }

  private elect(o: number): void {
    this.elected.push(o)
    this.papers.continuing[o] = 0
  }

  /** Most votes first; the order between equals follows the same look back. */
  private sortedByVotes(candidates: number[], history: readonly Float64Array[]): number[] {
    const sorted: number[] = []
    let rest = [...candidates]
    while (rest.length > 0) {
      const most = Math.max(...rest.map((o) => this.votes[o]!))
      const tied = rest.filter((o) => this.votes[o] === most)
      const { chosen } = lookBack(tied, history, true, this.order)
      sorted.push(chosen)
      rest = rest.filter((o) => o !== chosen)
    }
    return sorted
  }
}
