import { isUuid, pageSize, toPage, type Actor, type Page } from '@tilia/kernel'
import { CityReader, statement } from '@tilia/platform'
import type { ToldReason } from '@tilia/rules/news'
import { Injectable } from '@nestjs/common'
import { TellActor } from './tell-actor.js'
import { NEWS_COLUMNS, type NewsRow, type Told } from './told.js'

interface NotificationRow extends NewsRow {
  readonly id: string
  readonly readAt: Date | null
  readonly reason: ToldReason
}

export interface NotificationCard extends Told {
  readonly id: string
  readonly readAt: Date | null
}

const FROM = `select notification.id, notification.reason, notification.via_id as "viaId",
    notification.read_at as "readAt", ${NEWS_COLUMNS}
  from notification join news on news.city_id = notification.city_id and news.id = notification.news_id
  where notification.city_id = $1 and notification.person_id = $2`

const newest = statement<NotificationRow>('notifications.newest', `${FROM} order by notification.id desc limit $3`)
const newestAfter = statement<NotificationRow>(
  'notifications.newest-after',
  `${FROM} and notification.id < $4 order by notification.id desc limit $3`,
)

/** More than this many are "more than this many". */
const MOST_COUNTED = 100

const countUnread = statement<{ unread: number }>(
  'notifications.count-unread',
  `select count(*)::int as unread from (
     select from notification
     join news on news.city_id = notification.city_id and news.id = notification.news_id
     join subject on subject.city_id = news.city_id and subject.id = news.subject_id
     where notification.city_id = $1 and notification.person_id = $2 and notification.read_at is null
       and (subject.state = 'open' or notification.reason in ('author', 'wrote'))
     limit ${MOST_COUNTED}) as counted`,
)

/** What a person was told. */
@Injectable()
export class FindNotifications {
  constructor(
    private readonly reader: CityReader,
    private readonly tell: TellActor,
  ) {}

  /** Newest first. What was hidden since is left out of its page. */
  async ofViewer(
    actor: Actor,
    page: { first?: number | null; after?: string | null },
  ): Promise<Page<NotificationCard>> {
    if (actor.personId === null) return { items: [], nextCursor: null }
    const size = pageSize(page.first)
    const values = [actor.cityId, actor.personId, size + 1]
    const rows =
      page.after && isUuid(page.after)
        ? await this.reader.all(actor, newestAfter, [...values, page.after])
        : await this.reader.all(actor, newest, values)
    const { items, nextCursor } = toPage(rows, size, ({ id }) => id)
    return { items: await this.tell.execute(actor, items), nextCursor }
  }

  /** 100 at most. */
  async countUnread(actor: Actor): Promise<number> {
    if (actor.personId === null) return 0
    return (await this.reader.one(actor, countUnread, [actor.cityId, actor.personId]))?.unread ?? 0
  }
}
