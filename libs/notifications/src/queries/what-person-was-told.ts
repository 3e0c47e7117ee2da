import { Actor } from '@tilia/kernel'
import {
  CityReader,
  PersonalDataSource,
  statement,
  SubjectRegistry,
  type DataOwner,
  type Json,
  type Tx,
} from '@tilia/platform'
import { Injectable } from '@nestjs/common'

interface ToldRow {
  readonly subjectId: string
  readonly what: string
  readonly because: string
  readonly at: Date
  readonly readAt: Date | null
  readonly inDigest: boolean
}

const told = statement<ToldRow>(
  'notifications.told-to-person',
  `select news.subject_id as "subjectId", news.code as what, notification.reason as because, news.at,
     notification.read_at as "readAt", notification.delivery_id is not null as "inDigest"
   from notification join news on news.city_id = notification.city_id and news.id = notification.news_id
   where notification.city_id = $1 and notification.person_id = $2 order by notification.id`,
)

const setting = statement<Readonly<Record<string, Json>>>(
  'notifications.digest-setting-data',
  `select rhythm, city_news as "cityNews", changed_at as "changedAt" from digest_setting
   where city_id = $1 and person_id = $2`,
)

const subscription = statement<Readonly<Record<string, Json>>>(
  'notifications.subscription-data',
  `select rhythm, locale as language, asked_at as "askedAt", confirmed_at as "confirmedAt" from subscriber
   where city_id = $1 and address = $2`,
)

const forgetSubscription = statement<never>(
  'notifications.forget-subscription-of-address',
  `delete from subscriber where city_id = $1 and address = $2`,
)

/** What a person was told and why, how often they get a digest, and the city's news that go to their address. */
@Injectable()
export class WhatPersonWasTold extends PersonalDataSource {
  readonly section = 'notifications'
  readonly covers = ['notification.person_id', 'digest_setting.person_id']

  constructor(
    private readonly reader: CityReader,
    private readonly subjects: SubjectRegistry,
  ) {
    super()
  }

  async collect({ cityId, personId, address }: DataOwner): Promise<Json> {
    const owner = Actor.person(cityId, { id: personId })
    const [rows, digest, subscribed] = await Promise.all([
      this.reader.all(owner, told, [cityId, personId]),
      this.reader.one(owner, setting, [cityId, personId]),
      address ? this.reader.one(owner, subscription, [cityId, address]) : null,
    ])
    return { digest, subscription: subscribed, told: await this.subjects.named(owner, rows) }
  }

  override async forgetAddress(tx: Tx, address: string): Promise<void> {
    await tx.one(forgetSubscription, [tx.cityId, address])
  }
}
