import { m, newsSentence, toldBecause, type Locale } from '@tilia/messages'
import {
  Config,
  MailKind,
  statement,
  type Delivery,
  type MailBlock,
  type MailContent,
  type MailContext,
  type Tx,
} from '@tilia/platform'
import type { DigestGroup, DigestRhythm } from '@tilia/rules/digest'
import { Injectable } from '@nestjs/common'
import { digestMail } from '../model/digest-mails.js'
import { stopToken } from '../model/stop-token.js'
import { ReadDigestContent, type DigestContent } from '../queries/digest-content.js'
import type { NewsRow, Told } from '../queries/told.js'

type Facts = NonNullable<typeof digestMail.facts>

interface Prepared {
  readonly content: DigestContent
  readonly rhythm: DigestRhythm
  readonly token: string
  readonly account: boolean
}

const stillWanted = statement<{ wanted: boolean }>(
  'notifications.digest-still-wanted',
  `select case when $3::uuid is null
     then not exists (select from digest_setting where city_id = $1 and person_id = $2 and rhythm = 'off')
     else exists (select from subscriber where city_id = $1 and id = $3 and confirmed_at is not null) end as wanted`,
)

/** The digest. Better lost than doubled; nothing left to say, or stopped meanwhile: not sent. */
@Injectable()
export class DigestMail extends MailKind<Facts, Prepared> {
  readonly definition = digestMail
  override readonly whenUnknown = 'leave'

  constructor(
    private readonly config: Config,
    private readonly read: ReadDigestContent,
  ) {
    super()
  }

  async prepare(tx: Tx, delivery: Delivery<Facts>): Promise<Prepared | null> {
    const { facts, personId } = delivery
    const wanted = await tx.one(stillWanted, [tx.cityId, personId, facts.subscriberId])
    if (!wanted?.wanted) return null
    const city = facts.cityAfter && facts.cityUntil ? { after: facts.cityAfter, until: facts.cityUntil } : null
    const content = await this.read.execute(tx, delivery, city)
    const recipient = personId ? { personId } : { subscriberId: facts.subscriberId! }
    const token = stopToken(this.config.TILIA_SECRET, tx.cityId, recipient)
    return content && { content, rhythm: facts.rhythm, token, account: personId !== null }
  }

  render({ content, rhythm, token, account }: Prepared, context: MailContext): MailContent {
    const { city, link } = context
    const language = { locale: context.locale as Locale }
    const why = account ? m.notifications_digest_why_person : m.notifications_digest_why_subscriber
    const often = rhythm === 'daily' ? m.notifications_digest_rhythm_daily : m.notifications_digest_rhythm_weekly
    const oneClick = this.config.linkTo(city.host, `/one-click/digest?token=${token}`)
    return {
      subject: subjectOf(content, context),
      blocks: [...blocksOf(content, context), ...leftOf(content, account, context)],
      footer: [
        { type: 'paragraph', text: often({}, language) },
        { type: 'paragraph', text: why({ city: city.name }, language) },
        {
          type: 'link',
          label: m.notifications_digest_change({}, language),
          url: link(account ? '/account/digest' : '/subscribe'),
        },
        { type: 'link', label: m.notifications_digest_stop({}, language), url: link(`/digest/stop?token=${token}`) },
      ],
      headers: {
        'List-Id': `<digest.${city.host}>`,
        'List-Unsubscribe': `<${oneClick}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', // RFC 8058
      },
    }
  }
}

function subjectOf({ groups, newIdeas, left }: DigestContent, { city, locale }: MailContext): string {
  const language = { locale: locale as Locale }
  const items = groups.flatMap((group) => group.items)
  const first = items[0]?.subject.title ?? m.notifications_digest_new_ideas({ count: newIdeas }, language)
  const title = first.length > 60 ? `${first.slice(0, 59).trimEnd()}…` : first
  const count = Math.max(items.length - 1, 0) + left + (items.length > 0 && newIdeas > 0 ? 1 : 0)
  return count === 0
    ? m.notifications_digest_subject({ title, city: city.name }, language)
    : m.notifications_digest_subject_more({ title, count, city: city.name }, language)
}

function blocksOf({ groups, newIdeas }: DigestContent, context: MailContext): MailBlock[] {
  const shown = groups.some(({ group }) => group === 'city') || newIdeas === 0
  const all = shown ? groups : [...groups, { group: 'city' as const, items: [] }]
  return all.flatMap(({ group, items }) => [
    { type: 'heading' as const, text: headingOf(group, context.locale as Locale) },
    ...items.map((item) => itemOf(item, context)),
    ...(group === 'city' && newIdeas > 0 ? [newIdeasOf(newIdeas, context)] : []),
  ])
}

function headingOf(group: DigestGroup, locale: Locale): string {
  if (group === 'yours') return m.notifications_digest_yours({}, { locale })
  return group === 'followed'
    ? m.notifications_digest_followed({}, { locale })
    : m.notifications_digest_city({}, { locale })
}

function itemOf({ code, facts, reason, subject, via }: NewsRow & Told, { link, locale }: MailContext): MailBlock {
  const sentence = newsSentence(code, facts, locale as Locale)
  const why = reason ? ` ${toldBecause(reason, via?.title ?? null, locale as Locale)}` : ''
  const { title, language } = subject
  return { type: 'item', title, text: `${sentence}${why}`, url: link(subject.path), language }
}

function newIdeasOf(count: number, { link, locale }: MailContext): MailBlock {
  const language = { locale: locale as Locale }
  return {
    type: 'item',
    title: m.notifications_digest_new_ideas({ count }, language),
    text: m.notifications_digest_new_ideas_text({}, language),
    url: link('/ideas'),
  }
}

function leftOf({ left }: DigestContent, account: boolean, { link, locale }: MailContext): MailBlock[] {
  if (left === 0) return []
  const language = { locale: locale as Locale }
  const words: MailBlock = { type: 'paragraph', text: m.notifications_digest_left({ count: left }, language) }
  const all = { type: 'link' as const, label: m.notifications_digest_all({}, language), url: link('/notifications') }
  return account ? [words, all] : [words]
}
