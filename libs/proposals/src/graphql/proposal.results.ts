import { PhaseNotOpen, Refusal, resultUnion } from '@tilia/platform'
import { Field, ID, ObjectType } from '@nestjs/graphql'

@ObjectType({ implements: () => Refusal, description: 'It was withdrawn, or is a draft still.' })
export class NotOpenToSupport extends Refusal {}

@ObjectType()
export class SupportProposalPayload {
  @Field(() => ID)
  proposalId: string

  @Field({ description: 'False where it had been so before.' })
  changed: boolean
}

export const SupportProposalResult = resultUnion('SupportProposalResult', SupportProposalPayload, [
  PhaseNotOpen,
  NotOpenToSupport,
])
