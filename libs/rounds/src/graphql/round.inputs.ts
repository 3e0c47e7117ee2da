import type { PlanId } from '@tilia/contracts'
import { OptionalText } from '@tilia/platform'
import { Field, ID, InputType } from '@nestjs/graphql'
import { IsNotEmpty, IsUUID, MinLength, registerDecorator, ValidateIf } from 'class-validator'

const FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/** A day and hour that the calendar has. */
export function isLocalTime(value: unknown): boolean {
  if (typeof value !== 'string' || !FORM.test(value)) return false
  const instant = new Date(`${value}:00Z`)
  return !Number.isNaN(+instant) && instant.toISOString().startsWith(value)
}

function LocalTime(): PropertyDecorator {
  return (target, propertyName) => {
    IsNotEmpty()(target, propertyName)
    const validator = { validate: isLocalTime }
    registerDecorator({ name: 'isDate', target: target.constructor, propertyName: String(propertyName), validator })
  }
}

@InputType()
export class OpenRoundInput {
  @Field(() => ID)
  @IsUUID()
  planId: PlanId

  @Field({ description: '`YYYY-MM-DDTHH:MM`, as the clocks of the city show it.' })
  @LocalTime()
  opensAt: string

  @Field({ description: '`YYYY-MM-DDTHH:MM`, as the clocks of the city show it: the first minute after the window.' })
  @LocalTime()
  closesAt: string
}

@InputType()
export class MoveRoundInput extends OpenRoundInput {
  @Field(() => String, { nullable: true, description: 'For everyone to read; needed once the plan is published.' })
  @OptionalText(2_000)
  @ValidateIf((_, value) => Boolean(value))
  @MinLength(10, { context: { min: 10 } })
  reason: string | null
}
