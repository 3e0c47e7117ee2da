import type { Actor } from '@tilia/kernel'
import { asUnion, CurrentActor, CurrentRequest, OptionalText, Text, type RequestContext } from '@tilia/platform'
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql'
import { IsEnum, IsUUID } from 'class-validator'
import { DecideAboutSubject } from '../actions/decide-about-subject.js'
import { ReportSubject } from '../actions/report-subject.js'
import {
  DecideAboutSubjectResult,
  HouseRuleEnum,
  ModerationVerbEnum,
  ReportReasonEnum,
  ReportSubjectResult,
} from './moderation.objects.js'

@InputType()
export class ReportSubjectInput {
  @Field(() => ID)
  @IsUUID()
  subjectId: string

  @Field(() => ReportReasonEnum)
  @IsEnum(ReportReasonEnum)
  reason: ReportReasonEnum

  @Field(() => String, { nullable: true, description: 'In the reporter’s own words.' })
  @OptionalText(1000)
  note?: string | null
}

@InputType()
export class DecideAboutSubjectInput {
  @Field(() => ID)
  @IsUUID()
  subjectId: string

  @Field(() => ModerationVerbEnum)
  @IsEnum(ModerationVerbEnum)
  verb: ModerationVerbEnum

  @Field(() => HouseRuleEnum)
  @IsEnum(HouseRuleEnum)
  rule: HouseRuleEnum

  @Field({ description: 'What the author is told.' })
  @Text(10, 1000)
  sentence: string
}

@Resolver()
export class ModerationMutations {
  constructor(
    private readonly report: ReportSubject,
    private readonly decide: DecideAboutSubject,
  ) {}

  @Mutation(() => ReportSubjectResult, { description: 'Say that an idea or a comment breaks the house rules.' })
  reportSubject(@CurrentRequest() { actor, clientIp }: RequestContext, @Args('input') input: ReportSubjectInput) {
    return asUnion(this.report.execute(actor, clientIp, { ...input, note: input.note ?? '' }))
  }

  @Mutation(() => DecideAboutSubjectResult, { description: 'Hide, restore or keep a contribution. For moderators.' })
  decideAboutSubject(@CurrentActor() actor: Actor, @Args('input') input: DecideAboutSubjectInput) {
    return asUnion(this.decide.execute(actor, input))
  }
}
