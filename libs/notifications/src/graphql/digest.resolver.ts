import type { Actor } from '@tilia/kernel'
import {
  asUnion,
  CurrentActor,
  CurrentRequest,
  MailAddress,
  Refusal,
  resultUnion,
  TooManyAttempts,
  type RequestContext,
} from '@tilia/platform'
import { LinkNotValid } from '@tilia/identity'
import { DIGEST_RHYTHMS, type DigestRhythm } from '@tilia/rules/digest'
import { Args, Field, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql'
import { IsBoolean, IsIn, MaxLength } from 'class-validator'
import { ConfirmSubscription } from '../actions/confirm-subscription.js'
import { SetDigest, type DigestSetting } from '../actions/set-digest.js'
import { StopDigest } from '../actions/stop-digest.js'
import { Subscribe } from '../actions/subscribe.js'
import { PERSON_RHYTHMS, type PersonRhythm } from '../model/rhythm.js'
import { ReadDigestSetting } from '../queries/read-digest-setting.js'

@ObjectType('DigestSetting', { description: 'How often one gets a digest by e-mail, and of what.' })
export class DigestSettingObject implements DigestSetting {
  @Field(() => String, { description: PERSON_RHYTHMS.join(', ') })
  rhythm: PersonRhythm

  @Field({ description: 'Also what happens in the city beside what one follows.' })
  cityNews: boolean
}

@ObjectType({ description: 'A mail goes to the address, to confirm it. The same for every address.' })
export class SubscriptionAsked {
  @Field()
  asked: boolean
}

@ObjectType({ description: 'The address gets the news of the city from now on.' })
export class SubscriptionConfirmed {
  @Field(() => String, { description: DIGEST_RHYTHMS.join(', ') })
  rhythm: DigestRhythm
}

@ObjectType({ description: 'No more digests. The same for every token that is one.' })
export class DigestStopped {
  @Field()
  stopped: boolean
}

@ObjectType({
  implements: () => Refusal,
  description: 'The token is none that this city made: a part of the link is missing.',
})
export class StopLinkBroken extends Refusal {}

const SetDigestResult = resultUnion('SetDigestResult', DigestSettingObject)
const SubscribeResult = resultUnion('SubscribeResult', SubscriptionAsked, [TooManyAttempts])
const ConfirmSubscriptionResult = resultUnion('ConfirmSubscriptionResult', SubscriptionConfirmed, [LinkNotValid])
const StopDigestResult = resultUnion('StopDigestResult', DigestStopped, [StopLinkBroken])

@InputType()
export class SetDigestInput implements DigestSetting {
  @Field(() => String, { description: PERSON_RHYTHMS.join(', ') })
  @IsIn(PERSON_RHYTHMS)
  rhythm: PersonRhythm

  @Field()
  @IsBoolean()
  cityNews: boolean
}

@InputType()
export class SubscribeInput {
  @Field()
  @MailAddress()
  address: string

  @Field(() => String, { description: DIGEST_RHYTHMS.join(', ') })
  @IsIn(DIGEST_RHYTHMS)
  rhythm: DigestRhythm
}

@InputType()
export class MailedTokenInput {
  @Field({ description: 'From the link of the mail.' })
  @MaxLength(100)
  token: string
}

@Resolver()
export class DigestResolver {
  constructor(
    private readonly set: SetDigest,
    private readonly stop: StopDigest,
    private readonly subscription: Subscribe,
    private readonly confirm: ConfirmSubscription,
    private readonly setting: ReadDigestSetting,
  ) {}

  @Query(() => DigestSettingObject, { nullable: true, description: 'One’s own; null for visitors.' })
  digestSetting(@CurrentActor() actor: Actor): Promise<DigestSetting | null> {
    return this.setting.ofViewer(actor)
  }

  @Mutation(() => SetDigestResult, { description: 'How often one gets news by mail, and of what.' })
  setDigest(@CurrentActor() actor: Actor, @Args('input') input: SetDigestInput) {
    return asUnion(this.set.execute(actor, input))
  }

  @Mutation(() => SubscribeResult, { description: 'Ask for the city’s news at an address, without an account.' })
  subscribe(@CurrentRequest() request: RequestContext, @Args('input') input: SubscribeInput) {
    return asUnion(this.subscription.execute(request, input))
  }

  @Mutation(() => ConfirmSubscriptionResult, {
    description: 'Who reads mail at the address wants the news. Works once.',
  })
  confirmSubscription(@CurrentActor() actor: Actor, @Args('input') input: MailedTokenInput) {
    return asUnion(this.confirm.execute(actor, input.token))
  }

  @Mutation(() => StopDigestResult, { description: 'Stops the digests that carry this token; no signing in.' })
  stopDigest(@CurrentActor() actor: Actor, @Args('input') input: MailedTokenInput) {
    return asUnion(this.stop.execute(actor.cityId, input.token))
  }
}
