import type { ProposalId } from '@tilia/contracts'
import type { Actor } from '@tilia/kernel'
import { NewsFactsSource, type NewsReference } from '@tilia/platform'
import { ProposalAnswers } from '@tilia/proposals'
import { Injectable } from '@nestjs/common'

/** What the city answers to an idea, as it stands. */
@Injectable()
export class NewsFactsOfProposals extends NewsFactsSource {
  readonly codes = ['idea_answered']

  constructor(private readonly answers: ProposalAnswers) {
    super()
  }

  async read(actor: Actor, news: readonly NewsReference[]) {
    const ids = news.map(({ subjectId }) => subjectId as ProposalId)
    const answers = await this.answers.byProposal(actor, ids)
    return new Map(
      news.map(({ newsId, subjectId }) => {
        const newest = answers.get(subjectId as ProposalId)?.[0]
        return [newsId, { standing: newest?.standing ?? null }]
      }),
    )
  }
}
