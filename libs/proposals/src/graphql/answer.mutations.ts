import { asUnion, CurrentRequest, type RequestContext } from '@tilia/platform'
import { Args, Mutation, Resolver } from '@nestjs/graphql'
import { AnswerProposal } from '../actions/answer-proposal.js'
import { AnswerProposalInput } from './proposal.inputs.js'
import { AnswerProposalResult } from './proposal.results.js'

/** What staff do in the name of the city. */
@Resolver()
export class AnswerMutations {
  constructor(private readonly answer: AnswerProposal) {}

  @Mutation(() => AnswerProposalResult, { description: 'Staff only: answer an idea, or answer it anew.' })
  answerProposal(@CurrentRequest() { actor, locale }: RequestContext, @Args('input') input: AnswerProposalInput) {
    const { language, body, office, ...answer } = input
    return asUnion(
      this.answer.execute(actor, { ...answer, body: body ?? '', office: office ?? null, language: language ?? locale }),
    )
  }
}
