import { ACTS, type ActKind, type ActVerb } from '@tilia/contracts'
import type { PersonId } from '@tilia/kernel'
import { enumOf, OptionalText, PageArgs, pageOf } from '@tilia/platform'
import { ArgsType, Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql'
import { IsOptional, IsUUID } from 'class-validator'
import type { InvitationRow, RoleHolderRow } from '../queries/find-people.js'

@ObjectType({ description: 'Somebody with a role in the city. For admins.' })
export class RoleHolder implements RoleHolderRow {
  @Field(() => ID)
  id: RoleHolderRow['id']

  @Field({ description: 'By which they were invited.' })
  email: string

  @Field(() => [String], { description: 'moderator, staff, admin.' })
  roles: RoleHolderRow['roles']

  @Field(() => GraphQLISODateTime)
  since: Date
}

@ObjectType()
export class RoleHolderPage extends pageOf(RoleHolder) {}

@ArgsType()
export class RoleHolderArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'The e-mail address or the display name, whole.' })
  @OptionalText(254)
  search?: string | null
}

@ObjectType({ description: 'An invitation that is open. For admins.' })
export class Invitation implements Omit<InvitationRow, 'invitedById'> {
  @Field(() => ID)
  id: string

  @Field()
  email: string

  @Field(() => [String])
  roles: InvitationRow['roles']

  @Field(() => GraphQLISODateTime)
  invitedAt: Date

  @Field(() => GraphQLISODateTime)
  expiresAt: Date
}

@ObjectType()
export class InvitationPage extends pageOf(Invitation) {}

export const ActVerbEnum = enumOf('ActVerb', Object.values(ACTS).flat(), 'What was done.')
export const ActKindEnum = enumOf('ActKind', Object.keys(ACTS) as ActKind[], 'The part of the work it belongs to.')

@ArgsType()
export class ActArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Who did it, or to whom it was done.' })
  @IsOptional()
  @IsUUID()
  personId?: PersonId | null

  @Field(() => ActKindEnum, { nullable: true })
  @IsOptional()
  kind?: ActKind | null
}

@ObjectType({ description: 'A fact of an act: the role that was granted, the field that was changed.' })
export class ActFact {
  @Field()
  name: string

  @Field()
  value: string
}

@ObjectType({ description: 'Who did what when. Rows are only ever added.' })
export class Act {
  @Field(() => ID)
  id: string

  @Field(() => GraphQLISODateTime)
  at: Date

  @Field(() => ActVerbEnum)
  verb: ActVerb
}

@ObjectType()
export class ActPage extends pageOf(Act) {}
