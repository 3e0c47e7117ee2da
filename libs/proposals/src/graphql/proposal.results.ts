import { Conflict, PhaseNotOpen, Refusal, resultUnion } from '@tilia/platform'
import { Field, ID, Int, ObjectType } from '@nestjs/graphql'

@ObjectType({ implements: () => Refusal, description: 'It was withdrawn, or is a draft still.' })
export class NotOpenToSupport extends Refusal {}

@ObjectType({ implements: () => Refusal, description: 'No plan of this city takes ideas.' })
export class NoPlan extends Refusal {}

@ObjectType({ implements: () => Refusal, description: 'Finish or discard one of the drafts first.' })
export class TooManyDrafts extends Refusal {
  @Field(() => Int)
  limit: number
}

@ObjectType({ implements: () => Refusal, description: 'It is published: correct it instead.' })
export class NotADraft extends Refusal {}

@ObjectType({ implements: () => Refusal, description: 'A title or a text is missing.' })
export class NotComplete extends Refusal {
  @Field(() => [String], { description: 'title, body' })
  missing: readonly string[]
}

@ObjectType({ implements: () => Refusal, description: 'The city has decided on these words.' })
export class AlreadyAnswered extends Refusal {}

@ObjectType({ implements: () => Refusal, description: 'Its author withdrew it.' })
export class ProposalWithdrawn extends Refusal {}

@ObjectType({ implements: () => Refusal, description: 'A decision says why.' })
export class ReasonMissing extends Refusal {}

@ObjectType()
export class DraftPayload {
  @Field(() => ID)
  proposalId: string
}

@ObjectType()
export class ProposalPayload {
  @Field(() => ID)
  proposalId: string

  @Field(() => Int)
  number: number
}

@ObjectType()
export class SupportPayload {
  @Field(() => ID)
  proposalId: string

  @Field({ description: 'False where it had been so before.' })
  changed: boolean
}

export const DraftProposalResult = resultUnion('DraftProposalResult', DraftPayload, [NoPlan, TooManyDrafts])
export const SaveDraftResult = resultUnion('SaveDraftResult', DraftPayload, [NotADraft])
export const DiscardDraftResult = resultUnion('DiscardDraftResult', DraftPayload, [NotADraft])
export const PublishProposalResult = resultUnion('PublishProposalResult', ProposalPayload, [PhaseNotOpen, NotComplete])
export const CorrectProposalResult = resultUnion('CorrectProposalResult', ProposalPayload, [
  Conflict,
  AlreadyAnswered,
  ProposalWithdrawn,
])
export const WithdrawProposalResult = resultUnion('WithdrawProposalResult', ProposalPayload, [ProposalWithdrawn])
export const SupportProposalResult = resultUnion('SupportProposalResult', SupportPayload, [
  PhaseNotOpen,
  NotOpenToSupport,
])
export const WithdrawSupportResult = resultUnion('WithdrawSupportResult', SupportPayload)
export const AnswerProposalResult = resultUnion('AnswerProposalResult', ProposalPayload, [
  Conflict,
  ProposalWithdrawn,
  ReasonMissing,
])
