import { reason, type Reason } from '../voting/outcome.js'
import type { Option } from '../voting/ballots.js'
import type { BudgetLimits } from './budget-vote.js'
import type { Supporters } from './supporters.js'

/** The bounds of a city as one question: may this project still be bought, beside those bought already? */
export class Limits {
  private readonly rivals: ReadonlyMap<number, readonly number[]>

  constructor(
    private readonly limits: BudgetLimits,
    private readonly supporters: Supporters,
  ) {
    const rivals = new Map<number, number[]>()
    for (const group of limits.incompatible ?? []) {
      for (const p of group) rivals.set(p, [...(rivals.get(p) ?? []), ...group.filter((other) => other !== p)])
    }
    this.rivals = rivals
  }

  /** Undefined where nothing is limited, so that the quick paths need not ask. */
  get asked(): boolean {
    const { leastVotes = 0, mostProjects, incompatible = [] } = this.limits
    return leastVotes > 0 || mostProjects !== undefined || incompatible.length > 0
  }

  readonly allowed = (p: number, bought: readonly number[]): boolean =>
    this.enoughVotes(p) &&
    bought.length < (this.limits.mostProjects ?? Infinity) &&
    this.rivalOf(p, bought) === undefined

  /** Why a limit, and not the money, keeps `p` out; null where no limit does. */
  refusal(p: number, bought: readonly number[], options: readonly Option[]): Reason | null {
    if (!this.enoughVotes(p)) {
      const facts = { votes: this.supporters.votes[p]!, least: this.limits.leastVotes! }
      return reason('budget_too_few_votes', options[p]!, facts)
    }
    const rival = this.rivalOf(p, bought)
    if (rival !== undefined) return reason('budget_excluded_by', options[p]!, { rival: options[rival]!.name })
    if (bought.length >= (this.limits.mostProjects ?? Infinity)) {
      return reason('budget_enough_projects', options[p]!, { most: this.limits.mostProjects! })
    }
    return null
  }

  /** A shortfall against the least number of projects, which no rule can mend. */
  shortfall(bought: readonly number[]): Reason[] {
    const { leastProjects = 0 } = this.limits
    return bought.length < leastProjects
      ? [reason('budget_shortfall', null, { won: bought.length, least: leastProjects })]
      : []
  }

  private enoughVotes(p: number): boolean {
    return this.supporters.votes[p]! >= (this.limits.leastVotes ?? 0)
  }

  private rivalOf(p: number, bought: readonly number[]): number | undefined {
    return this.rivals.get(p)?.find((rival) => bought.includes(rival))
  }
}
