import { Actor, type PersonId } from '@tilia/kernel'
import { statement, type Delivery, type Tx } from '@tilia/platform'
import { chooseItems, MOST_ITEMS, type ChosenItems } from '@tilia/rules/digest'
import { Injectable } from '@nestjs/common'
import { TellActor } from './tell-actor.js'
import { NEWS_COLUMNS, type NewsRow, type Told } from './told.js'

/** More than this no digest looks through: it names seven. */
const MOST_READ = 300

const ofDelivery = statement<NewsRow>(
  'notifications.news-of-delivery',
  `select notification.reason, notification.via_id as "viaId", ${NEWS_COLUMNS}
   from notification join news on news.city_id = notification.city_id and news.id = notification.news_id
   where notification.city_id = $1 and notification.delivery_id = $2 order by notification.id desc limit ${MOST_READ}`,
)

const ofCity = statement<NewsRow>(
  'notifications.news-of-city',
  `select null as reason, null as "viaId", ${NEWS_COLUMNS} from news
   where city_id = $1 and for_everyone and noted_at > $2 and noted_at <= $3 and actor_id is distinct from $4::uuid
   order by noted_at desc limit ${MOST_READ}`,
)

export interface DigestContent extends ChosenItems<NewsRow & Told> {
  /** Ideas of everyone that came, told as a number. */
  readonly newIdeas: number
}

/** What stands in a digest: what the ledger set aside for it, as the recipient may see it now. Null: nothing is left. */
@Injectable()
export class ReadDigestContent {
  constructor(private readonly tell: TellActor) {}

  async execute(
    tx: Tx,
    delivery: Pick<Delivery, 'id' | 'personId'>,
    city: { readonly after: string; readonly until: string } | null,
  ): Promise<DigestContent | null> {
    const own = delivery.personId ? await tx.all(ofDelivery, [tx.cityId, delivery.id]) : []
    const everyones = city ? await tx.all(ofCity, [tx.cityId, city.after, city.until, delivery.personId]) : []
    const told = await this.tell.execute(readerFor(tx, delivery.personId), [...own, ...everyones])
    const isNewIdea = ({ reason, code }: Told) => reason === null && code === 'idea_published'
    const newIdeas = told.filter(isNewIdea).length
    const chosen = chooseItems(
      told.filter((item) => !isNewIdea(item)),
      newIdeas > 0 ? MOST_ITEMS - 1 : MOST_ITEMS,
    )
    return chosen.groups.length === 0 && newIdeas === 0 ? null : { ...chosen, newIdeas }
  }
}

/** A mail is read without signing in and may be passed on: it says what any resident may see, and the person's own. */
function readerFor(tx: Tx, personId: PersonId | null): Actor {
  return personId ? Actor.person(tx.cityId, { id: personId }) : Actor.visitor(tx.cityId)
}
