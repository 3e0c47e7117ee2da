import { OptionalText } from '@tilia/platform'
import { Field, ID, InputType } from '@nestjs/graphql'
import { IsNotEmpty, IsUUID, MaxLength } from 'class-validator'
import type { Registration } from '../actions/register.js'
import type { Credentials } from '../actions/sign-in.js'

const DEVICE =
  'What the person will know this session by in their list: "Firefox, Linux". Nothing else of the browser is kept.'

@InputType()
export class SignInInput implements Credentials {
  @Field()
  @IsNotEmpty()
  @MaxLength(400, { context: { max: 254 } })
  email: string

  @Field()
  @IsNotEmpty()
  @MaxLength(1000, { context: { max: 200 } })
  password: string

  @Field(() => String, { nullable: true, description: DEVICE })
  @OptionalText(80)
  device: string | null
}

@InputType()
export class RegisterInput extends SignInInput implements Registration {
  @Field(() => ID, {
    description: 'A UUID made by the client, one an intent: the same key again registers nobody else.',
  })
  @IsUUID()
  clientKey: string
}
