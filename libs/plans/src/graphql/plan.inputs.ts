import type { PlanId } from '@tilia/contracts'
import { OptionalText, Text } from '@tilia/platform'
import { PLAN_ROWS, TEXT_MAX } from '@tilia/rules/plan-content'
import { Field, ID, InputType, Int } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import { ArrayMaxSize, IsInt, IsUrl, IsUUID, Matches, MaxLength, ValidateIf, ValidateNested } from 'class-validator'

const MOST_FIELDS = 60
export const MOST_ENDORSEMENTS = 100
export const MOST_DOCUMENTS = 50

/** BCP 47, as the cities' languages are written. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** A page as browsers save it brings its scripts and styles along. */
export const PAGE_MAX = 4_000_000

@InputType({ description: 'A field of a form: its key in the dictionary, and text. Lists have one item a line.' })
export class FieldInput {
  @Field()
  @MaxLength(60)
  key: string

  @Field()
  @MaxLength(2 * TEXT_MAX)
  text: string
}

@InputType()
export class EndorsementInput {
  @Field(() => String, { nullable: true })
  @OptionalText(200)
  name: string | null

  @Field(() => String, { nullable: true })
  @OptionalText(200)
  role: string | null

  @Field(() => String, { nullable: true })
  @OptionalText(200)
  organisation: string | null

  @Field(() => String, { nullable: true })
  @OptionalLink()
  link: string | null
}

@InputType()
export class PlanDocumentInput {
  @Field()
  @OptionalText(200)
  title: string

  @Field(() => String, { nullable: true })
  @OptionalLink()
  link: string | null
}

@InputType()
export class CreatePlanInput {
  @Field(() => ID, { description: 'Made by the client, one an intent: the same key again is the same plan again.' })
  @IsUUID()
  clientKey: string

  @Field()
  @Text(1, 200)
  title: string

  @Field({ description: 'BCP 47 tag of the language it will be written in.' })
  @Matches(LANGUAGE)
  language: string
}

@InputType()
export class ImportPlanInput {
  @Field(() => ID, { description: 'Made by the client, one an intent: the same key again is the same plan again.' })
  @IsUUID()
  clientKey: string

  @Field({ description: 'A saved OGP Local plan page, plain text or HTML.' })
  @Text(1, PAGE_MAX)
  page: string

  @Field({ description: 'BCP 47 tag of the language the page is in.' })
  @Matches(LANGUAGE)
  language: string
}

@InputType()
export class SavePlanInput {
  @Field(() => ID)
  @IsUUID()
  planId: PlanId

  @Field(() => Int, { description: 'Of the draft that was read before it was changed.' })
  @IsInt()
  revision: number

  @Field(() => [FieldInput], { description: `Keys: ${PLAN_ROWS.map(({ key }) => key).join(', ')}` })
  @ArrayMaxSize(MOST_FIELDS)
  @ValidateNested({ each: true })
  @Type(() => FieldInput)
  fields: FieldInput[]

  @Field(() => [EndorsementInput])
  @ArrayMaxSize(MOST_ENDORSEMENTS)
  @ValidateNested({ each: true })
  @Type(() => EndorsementInput)
  endorsements: EndorsementInput[]

  @Field(() => [PlanDocumentInput])
  @ArrayMaxSize(MOST_DOCUMENTS)
  @ValidateNested({ each: true })
  @Type(() => PlanDocumentInput)
  documents: PlanDocumentInput[]

  @Field(() => [String], { description: 'Fields whose warnings of the import were looked at.' })
  @ArrayMaxSize(MOST_FIELDS)
  @MaxLength(60, { each: true })
  settled: string[]
}

@InputType()
export class PublishPlanInput {
  @Field(() => ID)
  @IsUUID()
  planId: PlanId

  @Field(() => String, { nullable: true, description: 'Why there is a new version; needed from the second on.' })
  @OptionalText(2_000)
  note: string | null
}

@InputType()
export class ClosePlanInput {
  @Field(() => ID)
  @IsUUID()
  planId: PlanId
}

@InputType()
export class DropSuggestionInput {
  @Field(() => ID)
  @IsUUID()
  planId: PlanId

  @Field(() => ID)
  @IsUUID()
  suggestionId: string
}

/** An address that a page may link to: http or https, and nothing that a browser would run. */
export function OptionalLink(): PropertyDecorator {
  return (target, property) => {
    OptionalText(2_000)(target, property)
    ValidateIf((_, value) => value !== null && value !== undefined && value !== '')(target, property)
    IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: false })(target, property)
  }
}
