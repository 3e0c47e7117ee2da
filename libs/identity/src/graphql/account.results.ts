import { Conflict, Refusal, resultUnion, TooManyAttempts } from '@tilia/platform'
import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql'
import type { OpenedSession } from '../actions/open-session.js'
import type { MailedLinkRow } from '../queries/read-mailed-link.js'

@ObjectType({ description: 'A session was opened: its token is said this once and stored nowhere.' })
export class SessionOpened implements OpenedSession {
  @Field({ description: 'For `Authorization: Bearer`.' })
  token: string

  @Field(() => GraphQLISODateTime, { description: 'At the latest; sooner if it is not used.' })
  expiresAt: Date
}

@ObjectType({ description: 'It is done, or had been before.' })
export class Done {
  @Field()
  done: boolean
}

@ObjectType({ description: 'Everything the platform keeps of a person.' })
export class PersonalData {
  @Field({ description: 'JSON, for a file.' })
  content: string
}

@ObjectType({ description: 'What a mailed link would do. Looking changes nothing.' })
export class MailedLink implements MailedLinkRow {
  @Field(() => String, { description: 'confirm_address, reset_password, change_address, accept_invitation.' })
  purpose: MailedLinkRow['purpose']

  @Field({ description: 'The address it was mailed to.' })
  email: string

  @Field(() => String, {
    description: 'nothing: a click. password: that of the account. new_password: one that is chosen now.',
  })
  needs: MailedLinkRow['needs']

  @Field(() => [String], { description: 'Of an invitation.' })
  roles: MailedLinkRow['roles']
}

@ObjectType({ implements: () => Refusal, description: 'No confirmed account has this address with this password.' })
export class WrongCredentials extends Refusal {}

@ObjectType({
  implements: () => Refusal,
  description: 'The link was used, has run out, was replaced by a newer one, or is for something else.',
})
export class LinkNotValid extends Refusal {}

@ObjectType({ implements: () => Refusal, description: 'The city would be left without an admin.' })
export class LastAdmin extends Refusal {}

export const RegisterResult = resultUnion('RegisterResult', SessionOpened, [TooManyAttempts, Conflict])
export const SignInResult = resultUnion('SignInResult', SessionOpened, [TooManyAttempts, WrongCredentials])
export const FollowLinkResult = resultUnion('FollowLinkResult', SessionOpened, [
  TooManyAttempts,
  LinkNotValid,
  Conflict,
])
export const ChangePasswordResult = resultUnion('ChangePasswordResult', SessionOpened, [TooManyAttempts])
export const AccountResult = resultUnion('AccountResult', Done, [TooManyAttempts])
export const ResetPasswordResult = resultUnion('ResetPasswordResult', Done, [TooManyAttempts, LinkNotValid])
export const DeleteAccountResult = resultUnion('DeleteAccountResult', Done, [TooManyAttempts, LastAdmin])
export const PersonalDataResult = resultUnion('PersonalDataResult', PersonalData, [TooManyAttempts])
export const PeopleResult = resultUnion('PeopleResult', Done, [TooManyAttempts, LastAdmin])
