import type { TextChange as Change } from '@tilia/rules/text-changes'
import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql'
import type { ShownVersion, VersionRow } from '../queries/proposal-texts.js'
import { ChangeKindEnum } from './proposal.enums.js'

@ObjectType({ description: 'The words of a proposal as they once were, or are.' })
export class ProposalVersion implements Omit<VersionRow, 'proposalId'> {
  @Field(() => Int)
  number: number

  @Field()
  title: string

  @Field({ description: 'Clean HTML: p, br, strong, em, a, ul, ol, li, blockquote, h3, h4.' })
  bodyHtml: string

  @Field(() => GraphQLISODateTime)
  writtenAt: Date
}

@ObjectType({ description: 'A stretch of text that stayed, went or came.' })
export class TextChange implements Change {
  @Field(() => ChangeKindEnum)
  kind: Change['kind']

  @Field()
  text: string
}

@ObjectType()
export class ComparedProposalVersion extends ProposalVersion implements Omit<ShownVersion, 'proposalId'> {
  @Field(() => [TextChange], { nullable: true, description: 'Against the version before; null for the first.' })
  titleChanges: readonly TextChange[] | null

  @Field(() => [TextChange], { nullable: true, description: 'Of the text as written.' })
  bodyChanges: readonly TextChange[] | null
}
