// The Method of Equal Shares (Dominik Peters, Piotr Skowron, "Proportionality and the limits of welfarism", EC 2020;
// with Grzegorz Pierczyński for additive utilities, NeurIPS 2021; equalshares.net): every voter gets the same part of
// the money; a project wins when its supporters can pay for it, the one with the least price per unit of utility first.
import { reason, tieReason, type Outcome, type Reason, type Round } from '../voting/outcome.js'
import { BY_ID, tieOrder, type Tie, type TieRule } from '../voting/ties.js'
import { completeByRaising } from './add-one.js'
import type { BudgetLimits, BudgetVote, Satisfaction } from './budget-vote.js'
import { EqualSharesRun } from './equal-shares-run.js'
import type { Market } from './market.js'
import { quotient } from './exact-shares.js'
import { takeWhatFits } from './greedy.js'
import { Ledger } from './ledger.js'
import { Limits } from './limits.js'
import { supportersOf } from './supporters.js'

/** How money is spent that equal shares leave over: not at all, by raising every voter's share, or by the greedy rule. */
export type Completion = 'none' | 'add1' | 'greedy'

export interface EqualSharesRules {
  readonly satisfaction: Satisfaction
  readonly completion?: Completion
  readonly ties?: TieRule
  readonly limits?: BudgetLimits
}

export function equalShares(vote: BudgetVote, rules: EqualSharesRules): Outcome {
  const { money, unit, cost, ballots } = vote
  const { options } = ballots
  const tieRule = rules.ties ?? BY_ID
  const completion = rules.completion ?? 'none'
  const supporters = supportersOf(vote, rules.satisfaction)
  const limits = new Limits(rules.limits ?? {}, supporters)
  const order = tieOrder(options, tieRule, cost)
  const free = options
    .map((_, p) => p)
    .filter((p) => cost[p] === 0 && supporters.totalPoints[p]! > 0)
    .sort((a, b) => order[a]! - order[b]!)
    .reduce<number[]>((won, p) => (limits.allowed(p, won) ? [...won, p] : won), [])
  const allowed = limits.asked ? (p: number, won: readonly number[]) => limits.allowed(p, [...free, ...won]) : undefined
  const market: Market = { supporters, cost, money, unit, order, allowed }
  if (supporters.voters === 0 || supporters.rows === 0) return nobodyVoted(vote, supporters.voters)

  const { raise } = completion === 'add1' ? completeByRaising(market) : { raise: 0 }
  const run = new EqualSharesRun(market).run(raise, true)
  const ledger = new Ledger(market, run, raise)
  const paid = [...free, ...run.bought]
  const extra = completion === 'greedy' ? takeWhatFits(vote, supporters, order, limits, paid) : []
  const bought = [...paid, ...extra]
  const spent = bought.reduce((sum, p) => sum + cost[p]!, 0)

  const rounds: Round[] = []
  const reasons: Reason[] = free.map((p) => reason('budget_free', options[p]!, { votes: supporters.votes[p]! }))
  run.bought.forEach((p, step) => {
    const { over, under } = run.shares[step]!
    const share = quotient(over, under) / supporters.voters / unit
    const entry = ledger.purchases[step]!
    const facts = {
      supporters: supporters.votes[p]!,
      payers: entry.payers,
      full: entry.full,
      share: round(share),
      cost: cost[p]! / unit,
      left: round(entry.left / unit),
    }
    rounds.push({ round: step + 1, option: options[p]!.id, ...facts })
    reasons.push(reason('budget_bought', options[p]!, facts))
  })
  for (const p of extra) {
    reasons.push(reason('budget_completed_greedy', options[p]!, { votes: supporters.votes[p]!, cost: cost[p]! / unit }))
  }
  if (completion === 'add1' && raise > 0) {
    reasons.push(reason('budget_completed_raise', null, { raise, share: round(money / supporters.voters / unit) }))
  }
  const lost = options.map((_, p) => p).filter((p) => !bought.includes(p))
  for (const p of lost.sort((a, b) => supporters.votes[b]! - supporters.votes[a]! || order[a]! - order[b]!)) {
    const refused = limits.refusal(p, bought, options)
    if (refused) reasons.push(refused)
    else if (supporters.totalPoints[p] === 0) reasons.push(reason('budget_no_supporters', options[p]!))
    else {
      const have = ledger.leftTo(p)
      const went = ledger.spentBy(p).slice(0, 3)
      reasons.push(
        reason('budget_supporters_lack', options[p]!, {
          supporters: supporters.votes[p]!,
          have: round(have / unit),
          cost: cost[p]! / unit,
          missing: round((cost[p]! - have) / unit),
          went: went.map(({ project, amount }) => ({ name: options[project]!.name, amount: round(amount / unit) })),
        }),
      )
    }
  }
  const ties = run.ties.map((tie): Tie => {
    const between = tie.between.map((p) => options[p]!)
    return { at: tie.at + 1, between, chosen: options[tie.chosen]!, for: 'win', by: tieRule.by }
  })
  return {
    method: 'equal-shares',
    winners: bought.map((p) => options[p]!),
    rounds,
    ties,
    spent: spent / unit,
    unspent: (money - spent) / unit,
    ballots: supporters.voters,
    reasons: [...reasons, ...limits.shortfall(bought), ...ties.map(tieReason)],
  }
}

/** Two decimals, as money is shown. */
const round = (amount: number) => Math.round(amount * 100) / 100

function nobodyVoted({ money, unit, ballots }: BudgetVote, voters: number): Outcome {
  return {
    method: 'equal-shares',
    winners: [],
    rounds: [],
    ties: [],
    spent: 0,
    unspent: money / unit,
    ballots: voters,
    reasons: ballots.options.map((option) => reason('budget_no_supporters', option)),
  }
}
