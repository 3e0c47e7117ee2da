import type { Branded, PersonId } from '@tilia/kernel'
import { defineEvent } from './event.js'

export type ProposalId = Branded<'ProposalId'>

export const proposalPublished = defineEvent<{ proposalId: ProposalId }>('proposals.published.v1')
export const proposalCorrected = defineEvent<{ proposalId: ProposalId }>('proposals.corrected.v1')
export const proposalWithdrawn = defineEvent<{ proposalId: ProposalId }>('proposals.withdrawn.v1')
export const proposalAnswered = defineEvent<{ proposalId: ProposalId }>('proposals.answered.v1')
export const proposalSupported = defineEvent<{ proposalId: ProposalId; personId: PersonId }>('proposals.supported.v1')
export const proposalSupportWithdrawn = defineEvent<{ proposalId: ProposalId; personId: PersonId }>(
  'proposals.support-withdrawn.v1',
)
