import type { Contributions } from '@tilia/contracts'
import { MailAddress, OptionalText } from '@tilia/platform'
import { Field, ID, InputType } from '@nestjs/graphql'
import { IsIn, IsNotEmpty, IsOptional, IsUUID, MaxLength } from 'class-validator'
import type { Registration } from '../actions/register.js'
import type { Credentials } from '../actions/sign-in.js'

/** Of a password as it was typed. Its rule is asked in the verb; this only bounds the work. */
const LONGEST_TYPED = 1000

const DEVICE =
  'What the person will know this session by in their list: "Firefox, Linux". Nothing else of the browser is kept.'

@InputType({ isAbstract: true })
abstract class OpensSession {
  @Field(() => String, { nullable: true, description: DEVICE })
  @OptionalText(80)
  device: string | null
}

@InputType()
export class SignInInput extends OpensSession implements Credentials {
  @Field()
  @MailAddress()
  email: string

  @Field()
  @IsNotEmpty()
  @MaxLength(LONGEST_TYPED, { context: { max: 200 } })
  password: string
}

@InputType()
export class RegisterInput extends SignInInput implements Registration {
  @Field(() => ID, {
    description: 'A UUID made by the client, one an intent: the same key again registers nobody else.',
  })
  @IsUUID()
  clientKey: string
}

@InputType({ isAbstract: true })
abstract class FollowsLink extends OpensSession {
  @Field({ description: 'From the address of the mailed link.' })
  @IsNotEmpty()
  @MaxLength(200)
  token: string
}

@InputType()
export class ProveLinkInput extends FollowsLink {
  @Field(() => String, { nullable: true, description: 'As `mailedLink.needs` says.' })
  @IsOptional()
  @MaxLength(LONGEST_TYPED, { context: { max: 200 } })
  password: string | null
}

@InputType()
export class ResetPasswordInput {
  @Field({ description: 'From the address of the mailed link.' })
  @IsNotEmpty()
  @MaxLength(200)
  token: string

  @Field({ description: 'The new one.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_TYPED, { context: { max: 200 } })
  password: string
}

@InputType()
export class ResendConfirmationInput {
  @Field(() => String, { nullable: true, description: 'Not needed by who is signed in.' })
  @OptionalText(400)
  email: string | null
}

@InputType()
export class AddressInput {
  @Field()
  @MailAddress()
  email: string
}

@InputType()
export class PasswordInput {
  @Field({ description: 'One’s own, asked again.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_TYPED, { context: { max: 200 } })
  password: string
}

@InputType()
export class RequestAddressChangeInput extends PasswordInput {
  @Field({ description: 'The new one.' })
  @MailAddress()
  email: string
}

@InputType()
export class ChangePasswordInput extends OpensSession {
  @Field({ description: 'The one until now.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_TYPED, { context: { max: 200 } })
  password: string

  @Field()
  @IsNotEmpty()
  @MaxLength(LONGEST_TYPED, { context: { max: 200 } })
  newPassword: string
}

@InputType()
export class ChooseDisplayNameInput {
  @Field(() => String, { nullable: true, description: 'Empty: Resident and a number.' })
  @OptionalText(200)
  displayName: string | null
}

@InputType()
export class ChooseLanguageInput {
  @Field({ description: 'BCP 47, one of the city’s.' })
  @IsNotEmpty()
  @MaxLength(35)
  locale: string
}

@InputType()
export class RevokeSessionInput {
  @Field(() => ID)
  @IsUUID()
  sessionId: string
}

@InputType()
export class DeleteAccountInput extends PasswordInput {
  @Field(() => String, { description: 'keep: what one wrote stays without a name. remove: it goes.' })
  @IsIn(['keep', 'remove'])
  contributions: Contributions
}
