/** What becomes of a proposal by its author's hand. What the city makes of it is its standing. */
export const PROPOSAL_STATES = ['draft', 'discarded', 'published', 'withdrawn'] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

const NEXT: Readonly<Record<ProposalState, readonly ProposalState[]>> = {
  draft: ['published', 'discarded'],
  discarded: [],
  published: ['withdrawn'],
  withdrawn: [],
}

export function mayBecome(from: ProposalState, to: ProposalState): boolean {
  return NEXT[from].includes(to)
}
