import type { CommitmentId } from '@tilia/contracts'
import { load, type RequestContext } from '@tilia/platform'
import { commitmentFactsOf, FindCommitments, milestonesOf, type CommitmentRow } from '@tilia/plans'
import { ProposalAnswers, SupportFacts, type ProposalRow } from '@tilia/proposals'
import { dayIn, lastDayBefore } from '@tilia/rules/dates'
import { commitmentStatus } from '@tilia/rules/progress'
import type { WayCommitment, WayFacts, WayTie } from '@tilia/rules/way'
import { Injectable } from '@nestjs/common'
import { FindLinks, type LinkRow } from './find-links.js'

export interface Way extends WayFacts {
  /** Those that its ties lead to, by id. */
  readonly commitments: ReadonlyMap<string, CommitmentRow>
}

/** Gathers the facts of an idea's way: for as many ideas as a page shows, one statement for each kind of fact. */
@Injectable()
export class ReadWay {
  constructor(
    private readonly links: FindLinks,
    private readonly commitments: FindCommitments,
    private readonly answers: ProposalAnswers,
    private readonly supports: SupportFacts,
  ) {}

  async of(request: RequestContext, proposal: ProposalRow): Promise<Way> {
    const day = (at: Date) => dayIn(request.city.timeZone, at)
    const [ties, answers, window] = await Promise.all([
      this.ties(request, proposal),
      load(request, this.answers.byProposal, proposal.id),
      load(request, this.supports.windowOfPlan, proposal.planId),
    ])
    const { withdrawnAt, withdrawalReason, publishedAt, changedAt, standing } = proposal
    const isOpen = window?.opensAt && window.closesAt && window.opensAt <= window.now && window.now < window.closesAt
    return {
      publishedOn: day(publishedAt ?? changedAt),
      standing,
      withdrawn: withdrawnAt && { on: day(withdrawnAt), reason: withdrawalReason ?? '' },
      answers: (answers ?? []).toReversed().map((answer) => ({ ...answer, on: day(answer.answeredAt) })),
      supportsCloseOn: isOpen ? lastDayBefore(request.city.timeZone, window.closesAt!) : null,
      ties: ties.map(({ link, commitment }) => tieOf(link, commitment, day)),
      commitments: new Map(ties.map(({ commitment }) => [commitment.id, commitment])),
    }
  }

  /** The ties whose other end the asker may see. */
  async ties(request: RequestContext, proposal: ProposalRow) {
    const links = (await load(request, this.links.from, proposal.id)) ?? []
    const ends = await Promise.all(links.map(({ toId }) => this.commitment(request, toId)))
    return links.flatMap((link, i) => (ends[i] ? [{ link, commitment: ends[i] }] : []))
  }

  private commitment(request: RequestContext, id: CommitmentId): Promise<CommitmentRow | null> {
    return load(request, this.commitments.byIds, id)
  }
}

function tieOf(link: LinkRow, commitment: CommitmentRow, day: (at: Date) => string): WayTie {
  return {
    linkId: link.id,
    tiedOn: day(link.tiedAt),
    note: link.note,
    undone: link.undoneAt && { on: day(link.undoneAt), reason: link.undoneReason ?? '' },
    commitment: wayCommitmentOf(commitment, day),
  }
}

function wayCommitmentOf(row: CommitmentRow, day: (at: Date) => string): WayCommitment {
  const status = commitmentStatus(commitmentFactsOf(row), row.today)
  return {
    id: row.id,
    status,
    endDate: row.content.endDate,
    reportedOn: row.completion === 'complete' ? row.reportedOn : null,
    droppedOn: row.droppedAt && day(row.droppedAt),
    droppedReason: row.droppedReason,
    milestones: milestonesOf(row).map((milestone) => ({
      ...milestone,
      droppedOn: milestone.droppedAt && day(milestone.droppedAt),
    })),
  }
}
