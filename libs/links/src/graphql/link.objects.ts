import { enumOf, pageOf } from '@tilia/platform'
import { Commitment, Milestone } from '@tilia/plans'
import { TIES, type TieKind } from '@tilia/rules/link'
import { AnswerStandingEnum } from '@tilia/proposals'
import type { AnswerStanding } from '@tilia/rules/proposal'
import { REACHED, type WayStep as Step } from '@tilia/rules/way'
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql'
import type { LinkRow } from '../queries/find-links.js'

const STEPS = [
  'published',
  'answered',
  'tied',
  'untied',
  'milestone',
  'delivered',
  'dropped',
  'withdrawn',
  'supports_close',
  'answer_awaited',
] as const satisfies readonly Step['kind'][]

export const TieKindEnum = enumOf('TieKind', Object.keys(TIES) as TieKind[], 'A proposal informs a commitment.')
export const WayStepKindEnum = enumOf('WayStepKind', STEPS, 'What happened on the way of an idea, or is to come.')
export const ReachedEnum = enumOf('Reached', REACHED, 'How far an idea came, in one word.')

@ObjectType({ description: 'The city ties one thing to another, for everyone to see.' })
export class Tie implements Pick<LinkRow, 'kind' | 'note' | 'tiedAt'> {
  @Field(() => ID)
  id: string

  @Field(() => TieKindEnum)
  kind: TieKind

  @Field(() => String, { nullable: true, description: 'What of the one went into the other, in the city’s words.' })
  note: string | null

  @Field(() => GraphQLISODateTime)
  tiedAt: Date
}

@ObjectType()
export class TiePage extends pageOf(Tie) {}

@ObjectType({ description: 'A step of the way from an idea to what became of it, or one that is still to come.' })
export class WayStep implements Pick<Step, 'kind' | 'happened' | 'on' | 'standing' | 'version' | 'words'> {
  @Field(() => WayStepKindEnum)
  kind: Step['kind']

  @Field({ description: 'False for what is still to come.' })
  happened: boolean

  @Field(() => String, { nullable: true, description: '`YYYY-MM-DD`, or `YYYY-MM` where only the month was said.' })
  on: string | null

  @Field(() => AnswerStandingEnum, { nullable: true, description: 'Of an answer.' })
  standing?: AnswerStanding

  @Field(() => Int, { nullable: true, description: 'Of an answer: which one.' })
  version?: number

  @Field(() => Commitment, { nullable: true })
  commitment?: Commitment | null

  @Field(() => Milestone, { nullable: true })
  milestone?: Milestone | null

  @Field(() => String, {
    nullable: true,
    description: 'In the words of who did it: what the tie means, why it was undone, dropped or withdrawn.',
  })
  words?: string | null
}
