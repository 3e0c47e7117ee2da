import { valueOf, type CommitmentContent, type FieldRow, type PlanContent } from '@tilia/rules/plan-content'
import { Field, Int, ObjectType } from '@nestjs/graphql'
import type { Endorsement, PlanDocument } from '../model/plan-text.js'

const DATE = '`YYYY-MM-DD`, or `YYYY-MM` where only the month was said.'

@ObjectType({ description: 'One field of the OGP’s dictionary that says something; empty ones are left out.' })
export class ContentField {
  @Field({ description: 'As in the dictionary: foreword, challenges, problem, …' })
  key: string

  @Field(() => String, { nullable: true, description: 'Plain text; an empty line parts paragraphs.' })
  text: string | null

  @Field(() => [String], { description: 'Of fields that list things; empty for the others.' })
  items: readonly string[]
}

/** The rows of `content` that hold something, in their order. */
export function fieldsOf(rows: readonly FieldRow[], content: object): ContentField[] {
  return rows.flatMap(({ key }): ContentField[] => {
    const value = valueOf(content, key)
    if (Array.isArray(value)) return value.length > 0 ? [{ key, text: null, items: value.map(String) }] : []
    return value === null ? [] : [{ key, text: String(value), items: [] }]
  })
}

@ObjectType('Endorsement', { description: 'An organisation outside the administration stands behind a plan.' })
export class EndorsementObject implements Endorsement {
  @Field(() => String, { nullable: true })
  name: string | null

  @Field(() => String, { nullable: true })
  role: string | null

  @Field(() => String, { nullable: true })
  organisation: string | null

  @Field(() => String, { nullable: true, description: 'To the letter.' })
  link: string | null
}

@ObjectType('PlanDocument')
export class PlanDocumentObject implements PlanDocument {
  @Field()
  title: string

  @Field(() => String, { nullable: true })
  link: string | null
}

@ObjectType('PlanContent', { description: 'What a plan says of itself, in the fields of the OGP Local template.' })
export class PlanContentObject implements Partial<PlanContent> {
  @Field()
  title: string

  @Field(() => String, { nullable: true, description: 'The plan in three sentences.' })
  summary: string | null

  @Field(() => String, { nullable: true })
  jurisdiction: string | null

  @Field(() => String, { nullable: true })
  country: string | null

  @Field(() => Int, { nullable: true })
  submittedYear: number | null

  @Field(() => String, { nullable: true, description: DATE })
  submittedOn: string | null

  @Field(() => String, { nullable: true, description: DATE })
  periodEnd: string | null

  @Field(() => String, { nullable: true, description: `Until when the plan may run. ${DATE}` })
  extendedEnd: string | null

  @Field(() => [String])
  leadInstitutions: readonly string[]

  @Field(() => Int, { nullable: true, description: 'Groups that took part in the making of the plan.' })
  groupsCount: number | null

  @Field(() => Int, { nullable: true })
  publicMeetingsCount: number | null

  @Field(() => [EndorsementObject])
  endorsements: readonly EndorsementObject[]

  @Field(() => [PlanDocumentObject])
  documents: readonly PlanDocumentObject[]
}

@ObjectType('CommitmentContent', { description: 'The words of a promise, in the fields of the OGP’s dictionary.' })
export class CommitmentContentObject implements Partial<CommitmentContent> {
  @Field()
  title: string

  @Field(() => String, { nullable: true })
  briefDescription: string | null

  @Field(() => String, { nullable: true })
  leadInstitution: string | null

  @Field(() => String, { nullable: true })
  leadPerson: string | null

  @Field(() => String, { nullable: true, description: DATE })
  startDate: string | null

  @Field(() => String, { nullable: true, description: DATE })
  endDate: string | null

  @Field(() => [String])
  policyAreas: readonly string[]

  @Field(() => [Int], { description: 'Of the UN’s sustainable development goals, 1 to 17.' })
  sdgs: readonly number[]
}
