import { pageOf, Refusal, resultUnion, TooManyAttempts } from '@tilia/platform'
import type { PersonId } from '@tilia/kernel'
import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import type { DecisionRow } from '../queries/find-decisions.js'
import type { ReportedSubject } from '../queries/find-reports.js'

export enum HouseRuleEnum {
  respect = 'respect',
  personal_data = 'personal_data',
  advertising = 'advertising',
  off_topic = 'off_topic',
  law = 'law',
}
registerEnumType(HouseRuleEnum, { name: 'HouseRule', description: 'What a contribution can be hidden for.' })

export enum ReportReasonEnum {
  respect = 'respect',
  personal_data = 'personal_data',
  advertising = 'advertising',
  off_topic = 'off_topic',
  law = 'law',
  other = 'other',
}
registerEnumType(ReportReasonEnum, { name: 'ReportReason', description: 'What a contribution is reported for.' })

export enum ModerationVerbEnum {
  hide = 'hide',
  restore = 'restore',
  keep = 'keep',
}
registerEnumType(ModerationVerbEnum, { name: 'ModerationVerb', description: 'What a moderator decided.' })

@ObjectType({ description: 'All open reports about one contribution.' })
export class ReportedSubjectObject implements Omit<ReportedSubject, 'reasons' | 'notes'> {
  @Field(() => ID)
  subjectId: string

  oldestId: string

  @Field(() => GraphQLISODateTime, { description: 'Of the oldest report.' })
  since: Date

  @Field(() => Int)
  reports: number

  @Field(() => [ReportReasonEnum])
  reasons: ReportedSubject['reasons']

  @Field(() => [String], { nullable: true, description: 'What the first ten reporters wrote.' })
  notes: readonly string[]
}

@ObjectType()
export class ReportedSubjectPage extends pageOf(ReportedSubjectObject) {}

@ObjectType({ description: 'What a moderator decided, and why.' })
export class ModerationDecision implements DecisionRow {
  @Field(() => ID)
  id: DecisionRow['id']

  @Field(() => ID)
  subjectId: string

  @Field(() => ModerationVerbEnum)
  verb: DecisionRow['verb']

  @Field(() => HouseRuleEnum)
  rule: DecisionRow['rule']

  @Field(() => String, { nullable: true, description: 'For the author and for moderators.' })
  sentence: string | null

  moderatorId: PersonId | null

  @Field(() => GraphQLISODateTime)
  at: Date
}

@ObjectType({
  implements: () => Refusal,
  description: 'Somebody decided about it a moment ago, or it is as you want it.',
})
export class AlreadyDecided extends Refusal {}

@ObjectType()
export class ReportSubjectPayload {
  @Field({ description: 'False where you had reported it before.' })
  reported: boolean
}

@ObjectType()
export class DecisionPayload {
  @Field(() => ID)
  subjectId: string

  @Field(() => ID)
  decisionId: string
}

export const ReportSubjectResult = resultUnion('ReportSubjectResult', ReportSubjectPayload, [TooManyAttempts])
export const DecideAboutSubjectResult = resultUnion('DecideAboutSubjectResult', DecisionPayload, [AlreadyDecided])
