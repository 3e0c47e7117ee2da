import type { ProposalId } from '@tilia/contracts'
import type { Actor } from '@tilia/kernel'
import { SubjectKind, type SubjectCard, type SubjectState } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { FindProposal } from './find-proposal.js'
import { ProposalTexts } from './proposal-texts.js'

/** Proposals as subjects: what comments, follows, links and reports attach to. */
@Injectable()
export class ProposalKind extends SubjectKind {
  readonly kind = 'proposal'

  constructor(
    private readonly find: FindProposal,
    private readonly words: ProposalTexts,
  ) {
    super()
  }

  async cards(actor: Actor, ids: readonly string[]): Promise<readonly SubjectCard[]> {
    const found = await this.find.byId(actor, ids as readonly ProposalId[])
    return [...found.values()].map((row) => ({
      id: row.id,
      kind: this.kind,
      title: row.title,
      language: row.language,
      path: row.number === null ? `/ideas/drafts/${row.id}` : `/ideas/${row.number}`,
      state: row.subjectState as SubjectState,
      authorId: row.authorId,
    }))
  }

  override async texts(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.words.byProposal(actor, ids as readonly ProposalId[])
    return new Map([...found].map(([id, { bodyHtml }]) => [id, bodyHtml]))
  }
}
