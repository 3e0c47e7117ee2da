import { TieFinder } from '@tilia/platform'
import { FindCommitments } from '@tilia/plans'
import type { Actor, Page } from '@tilia/kernel'
import { Injectable, Optional } from '@nestjs/common'
import { FindProposals, type PageOf } from './find-proposals.js'
import type { ListFilter, ListStanding } from './list-conditions.js'
import type { ListSort } from './list-sorts.js'
import type { ProposalRow } from './proposal-rows.js'

/** A list as it is asked for, by the numbers that stand in addresses. */
export interface ListQuestion extends PageOf {
  readonly plan?: number | null
  readonly commitment?: number | null
  readonly area?: string | null
  readonly standing?: ListStanding | null
  readonly search?: string | null
  readonly sort?: ListSort | null
}

export type CountedPage = Page<ProposalRow> & { readonly total: () => Promise<number> }

/** Finds out what the numbers mean, and lists. Nothing is listed for a commitment that is not there. */
@Injectable()
export class ListProposals {
  constructor(
    private readonly find: FindProposals,
    private readonly commitments: FindCommitments,
    @Optional() private readonly ties?: TieFinder,
  ) {}

  /** `total` is counted only where it is asked for. */
  async execute(actor: Actor, question: ListQuestion, language: string): Promise<CountedPage> {
    const { plan, area, standing, search, sort, first, after } = question
    const commitment = await this.commitment(actor, question.commitment ?? null)
    if (commitment === 'none') return { items: [], nextCursor: null, total: async () => 0 }
    const filter: ListFilter = { planNumber: plan, commitment, areaId: area, standing, words: search }
    const page = await this.find.list(actor, filter, language, { sort: sort ?? undefined, first, after })
    return { ...page, total: () => this.find.count(actor, filter, language) }
  }

  private async commitment(actor: Actor, number: number | null) {
    if (number === null) return null
    const found = await this.commitments.byNumber(actor, number)
    if (!found) return 'none'
    return { id: found.id, tiedIds: (await this.ties?.tiedTo(actor, found.id)) ?? [] }
  }
}
