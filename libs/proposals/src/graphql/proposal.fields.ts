import type { CommitmentId, PlanId } from '@tilia/contracts'
import type { Actor } from '@tilia/kernel'
import { Person, PersonCards, type PersonCard } from '@tilia/identity'
import { CurrentActor, CurrentRequest, load, Refusal, type RequestContext } from '@tilia/platform'
import { Commitment, FindCommitments, FindPlans, Plan, type CommitmentRow, type PlanRow } from '@tilia/plans'
import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { FindProposal } from '../queries/find-proposal.js'
import { ProposalAnswers, type AnswerRow } from '../queries/proposal-answers.js'
import type { ProposalRow } from '../queries/proposal-rows.js'
import { ProposalTexts, type VersionRow } from '../queries/proposal-texts.js'
import { SupportFacts } from '../queries/support-facts.js'
import { abilitiesOf, publicationRefusal, supportRefusal } from '../queries/what-viewer-may.js'
import { ProposalAnswer } from './proposal-answer.object.js'
import { ProposalVersion } from './proposal-version.objects.js'
import { Proposal, ProposalAbilities } from './proposal.object.js'

/** The fields of a proposal that are asked for as many as a page shows, one statement each. */
@Resolver(() => Proposal)
export class ProposalFields {
  constructor(
    private readonly find: FindProposal,
    private readonly texts: ProposalTexts,
    private readonly answersOf: ProposalAnswers,
    private readonly supports: SupportFacts,
    private readonly plans: FindPlans,
    private readonly commitments: FindCommitments,
    private readonly people: PersonCards,
  ) {}

  @ResolveField(() => Boolean, { description: 'A moderator hid it: only its author and moderators still read it.' })
  hidden(@Parent() { subjectState }: ProposalRow): boolean {
    return subjectState === 'hidden'
  }

  @ResolveField(() => Person, { nullable: true })
  author(@Parent() { authorId }: ProposalRow, @CurrentRequest() request: RequestContext): Promise<PersonCard | null> {
    return load(request, this.people.cards, authorId)
  }

  @ResolveField(() => String, { description: 'Clean HTML: p, br, strong, em, a, ul, ol, li, blockquote, h3, h4.' })
  async bodyHtml(@Parent() { id }: ProposalRow, @CurrentRequest() request: RequestContext): Promise<string> {
    return (await load(request, this.texts.byProposal, id))?.bodyHtml ?? ''
  }

  @ResolveField(() => String, { description: 'As written, in a subset of Markdown.' })
  async body(@Parent() { id }: ProposalRow, @CurrentRequest() request: RequestContext): Promise<string> {
    return (await load(request, this.texts.byProposal, id))?.body ?? ''
  }

  @ResolveField(() => [ProposalVersion], { description: 'What it said and says, newest first, a hundred at most.' })
  versions(@Parent() { id }: ProposalRow, @CurrentActor() actor: Actor): Promise<VersionRow[]> {
    return this.texts.versions(actor, id)
  }

  @ResolveField(() => ProposalAnswer, { nullable: true, description: 'The city’s word that holds now.' })
  async answer(@Parent() { id }: ProposalRow, @CurrentRequest() request: RequestContext): Promise<AnswerRow | null> {
    return (await load(request, this.answersOf.byProposal, id))?.[0] ?? null
  }

  @ResolveField(() => [ProposalAnswer], { description: 'All of them, the newest first.' })
  async answers(@Parent() { id }: ProposalRow, @CurrentRequest() request: RequestContext): Promise<AnswerRow[]> {
    return (await load(request, this.answersOf.byProposal, id)) ?? []
  }

  @ResolveField(() => Plan, { nullable: true })
  plan(@Parent() { planId }: ProposalRow, @CurrentRequest() request: RequestContext): Promise<PlanRow | null> {
    return load(request, this.plans.byIds, planId as PlanId)
  }

  @ResolveField(() => Commitment, { nullable: true, description: 'What it is for, as its author sees it.' })
  async aboutCommitment(
    @Parent() { aboutCommitmentId }: ProposalRow,
    @CurrentRequest() request: RequestContext,
  ): Promise<CommitmentRow | null> {
    return aboutCommitmentId === null ? null : load(request, this.commitments.byIds, aboutCommitmentId as CommitmentId)
  }

  @ResolveField(() => [Proposal], { description: 'Up to five public ideas with a similar title.' })
  similar(@Parent() proposal: ProposalRow, @CurrentActor() actor: Actor): Promise<ProposalRow[]> {
    return this.find.similar(actor, proposal.title, proposal.language, proposal.id)
  }

  @ResolveField(() => Boolean, { description: 'The asker stands behind it.' })
  async viewerSupports(@Parent() { id }: ProposalRow, @CurrentRequest() request: RequestContext): Promise<boolean> {
    return (await load(request, this.supports.supported, id)) ?? false
  }

  @ResolveField(() => Refusal, { nullable: true, description: 'Why the asker could not support it now.' })
  async supportRefusal(@Parent() proposal: ProposalRow, @CurrentRequest() request: RequestContext) {
    const window = await load(request, this.supports.windowOfPlan, proposal.planId)
    return supportRefusal(request.actor, proposal, window!)
  }

  @ResolveField(() => Refusal, { nullable: true, description: 'Of a draft: why it could not be published now.' })
  async publicationRefusal(@Parent() proposal: ProposalRow, @CurrentRequest() request: RequestContext) {
    if (proposal.state !== 'draft') return null
    const [window, text] = await Promise.all([
      load(request, this.supports.windowOfPlan, proposal.planId),
      load(request, this.texts.byProposal, proposal.id),
    ])
    return publicationRefusal(request.actor, proposal, text?.body ?? '', window!)
  }

  @ResolveField(() => ProposalAbilities)
  viewerCan(@Parent() proposal: ProposalRow, @CurrentActor() actor: Actor): ProposalAbilities {
    return abilitiesOf(actor, proposal)
  }
}

@Resolver(() => ProposalAnswer)
export class ProposalAnswerFields {
  constructor(private readonly people: PersonCards) {}

  @ResolveField(() => Person, { nullable: true, description: 'The official who wrote it.' })
  answeredBy(
    @Parent() { answeredBy }: AnswerRow,
    @CurrentRequest() request: RequestContext,
  ): Promise<PersonCard | null> {
    return load(request, this.people.cards, answeredBy)
  }
}
