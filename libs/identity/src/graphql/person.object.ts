import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql'
import type { PersonCard } from '../queries/person-cards.js'
import type { SessionRow, ViewerRow } from '../queries/read-viewer.js'

@ObjectType({ description: 'A person as everyone may see them. Without a display name: Resident and the number.' })
export class Person implements PersonCard {
  @Field(() => ID)
  id: PersonCard['id']

  @Field(() => Int, { nullable: true, description: 'Null for who left.' })
  number: number | null

  @Field(() => String, { nullable: true, description: 'Chosen by the person; never anything of an address.' })
  displayName: string | null

  @Field({ description: 'The account is deleted; what the person wrote stays without a name.' })
  left: boolean
}

@ObjectType({ description: 'A browser that is signed in.' })
export class Session implements SessionRow {
  @Field(() => ID)
  id: string

  @Field(() => String, {
    nullable: true,
    description: 'Browser and system, as far as the browser says: Firefox, Linux.',
  })
  device: string | null

  @Field(() => GraphQLISODateTime)
  createdAt: Date

  @Field(() => GraphQLISODateTime, { description: 'To some minutes.' })
  lastSeenAt: Date

  @Field({ description: 'The one that asks.' })
  current: boolean
}

@ObjectType({ description: 'Who asks, as only they see themselves.' })
export class Viewer implements ViewerRow {
  @Field(() => ID)
  id: ViewerRow['id']

  @Field(() => Int, { description: 'Short, for "Resident 42".' })
  number: number

  @Field(() => String, { nullable: true })
  displayName: string | null

  @Field({ description: 'Shown to nobody else.' })
  email: string

  @Field({ description: 'The address is confirmed. Until then a person may only draft.' })
  confirmed: boolean

  @Field({ description: 'Of pages and mails, BCP 47.' })
  locale: string

  @Field(() => [String], { description: 'moderator, staff, admin; none for most.' })
  roles: ViewerRow['roles']
}
