import { CityModule } from '@tilia/city'
import { IdentityModule } from '@tilia/identity'
import { PlansModule } from '@tilia/plans'
import { ProposalsModule } from '@tilia/proposals'
import { RoundsModule } from '@tilia/rounds'
import { Module } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import { ConfirmSubscription } from './actions/confirm-subscription.js'
import { MarkRead } from './actions/mark-read.js'
import { RunDigestWindow } from './actions/run-digest-window.js'
import { SetDigest } from './actions/set-digest.js'
import { StopDigest } from './actions/stop-digest.js'
import { Subscribe } from './actions/subscribe.js'
import { ReadDigestContent } from './queries/digest-content.js'
import { NewsFactsOfPlans } from './queries/news-facts-of-plans.js'
import { FindNotifications } from './queries/find-notifications.js'
import { NewsFactsOfProposals } from './queries/news-facts-of-proposals.js'
import { NewsFactsOfRounds } from './queries/news-facts-of-rounds.js'
import { ReadDigestSetting } from './queries/read-digest-setting.js'
import { ReadNewsFacts } from './queries/read-news-facts.js'
import { TellActor } from './queries/tell-actor.js'
import { WhatPersonWasTold } from './queries/what-person-was-told.js'

const verbs = [MarkRead, SetDigest, StopDigest, Subscribe, ConfirmSubscription, RunDigestWindow]
const questions = [FindNotifications, ReadDigestSetting, ReadDigestContent, ReadNewsFacts, TellActor]

@Module({
  imports: [DiscoveryModule, CityModule, IdentityModule, PlansModule, ProposalsModule, RoundsModule],
  providers: [...verbs, ...questions, NewsFactsOfPlans, NewsFactsOfProposals, NewsFactsOfRounds, WhatPersonWasTold],
  exports: [...verbs, ...questions],
})
export class NotificationsModule {}
