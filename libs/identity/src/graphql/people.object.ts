import { pageOf } from '@tilia/platform'
import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql'
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

  @Field({ description: 'role_granted, proposal_answered, …' })
  verb: string
}

@ObjectType()
export class ActPage extends pageOf(Act) {}
