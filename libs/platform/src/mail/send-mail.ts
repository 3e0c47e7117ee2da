import { mailQueued, type DeliveryId } from '@tilia/contracts'
import { Actor, ok, type CityId } from '@tilia/kernel'
import { Inject, Injectable } from '@nestjs/common'
import type { Transporter } from 'nodemailer'
import { CityFinder, type CityContext } from '../auth/index.js'
import { Config } from '../config/index.js'
import { UnitOfWork, type Tx } from '../db/index.js'
import { SteppedHandler, type HandledEvent } from '../jobs/index.js'
import { LOG, type Log } from '../observability/index.js'
import { composeMail, type ComposedMail } from './compose-mail.js'
import { claimDelivery, lockDelivery, settleDelivery, type DeliveryRow } from './delivery.sql.js'
import { handOver, LONGEST_MS, type Handed } from './hand-over.js'
import { MailKinds } from './mail-kinds.js'
import { AddressFinder } from './ports.js'
import { SMTP } from './smtp.js'

/** Older than this, whoever was handing it over is dead. */
const SURELY_DEAD_MS = 2 * LONGEST_MS
const GIVE_UP_AFTER_MS = 2 * 24 * 60 * 60 * 1000
const MOST_ATTEMPTS_UNKNOWN = 5

interface Claimed {
  readonly mail: ComposedMail
  readonly attempt: number
  readonly whenUnknown: 'resend' | 'leave'
}

/**
 * Sends what is queued: claim and mint, commit, hand over, note how it ended. Where a worker dies between the two
 * commits the row says `handing_over`; the next worker calls that `unknown` and asks the kind what to do.
 */
@Injectable()
export class SendMail extends SteppedHandler {
  readonly name = 'send-mail'
  readonly events = [mailQueued]
  override readonly queue = 'mail'

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
    private readonly cities: CityFinder,
    private readonly addresses: AddressFinder,
    private readonly kinds: MailKinds,
    @Inject(SMTP) private readonly smtp: Transporter,
    @Inject(LOG) private readonly log: Log,
  ) {
    super()
  }

  async work({ cityId, payload }: HandledEvent): Promise<'done' | 'later'> {
    const id = payload.deliveryId as DeliveryId
    const city = await this.cities.findById(cityId) // before the transaction: it may need a connection of its own
    if (!city) return 'later'
    const claimed = await this.claim(city, id)
    if (claimed === 'done' || claimed === 'later') return claimed
    const handed = await handOver(this.smtp, claimed.mail)
    await this.settle(cityId, id, claimed.attempt, handed)
    if (handed.state === 'queued') return 'later'
    return handed.state === 'unknown' && claimed.whenUnknown === 'resend' ? 'later' : 'done'
  }

  private async claim(city: CityContext, id: DeliveryId): Promise<Claimed | 'done' | 'later'> {
    const outcome = await this.unitOfWork.run<{ ok: true; value: Claimed | 'done' | 'later' }>(
      Actor.machinery(city.id),
      async (tx) => {
        const row = await tx.one(lockDelivery, [city.id, id])
        if (!row || row.state === 'accepted' || row.state === 'failed') return ok('done')
        const waited = (at: Date | null) => tx.now.getTime() - (at ?? tx.now).getTime()
        if (row.state === 'handing_over' && waited(row.handingOverAt) < SURELY_DEAD_MS) return ok('later')
        if (row.state !== 'queued' && !(await this.maySendAgain(tx, row))) return ok('done')
        if (waited(row.queuedAt) > GIVE_UP_AFTER_MS) return ok(await this.fail(tx, row, 'gave_up'))
        return ok(await this.prepare(tx, row, city))
      },
    )
    return outcome.value
  }

  /** Nobody knows whether it arrived: the kind says what is worse, twice or never. */
  private async maySendAgain(tx: Tx, row: DeliveryRow): Promise<boolean> {
    if (row.state === 'handing_over') {
      await tx.one(settleDelivery, [tx.cityId, row.id, row.attempts, 'unknown', 'worker_died'])
      this.log.warn({ event: 'mail_unknown', deliveryId: row.id, kind: row.kind, trouble: 'worker_died' })
    }
    return this.kinds.get(row.kind).whenUnknown === 'resend' && row.attempts < MOST_ATTEMPTS_UNKNOWN
  }

  private async prepare(tx: Tx, row: DeliveryRow, city: CityContext): Promise<Claimed | 'done'> {
    const kind = this.kinds.get(row.kind)
    const person = row.personId ? await this.addresses.find(tx, row.personId) : null
    const address = person?.address ?? row.address
    if (!address) return this.fail(tx, row, 'no_address')
    const locale = localeFor(city, person?.locale ?? row.locale)
    const prepared = await kind.prepare(tx, { id: row.id, personId: row.personId, address, locale, facts: row.facts })
    if (prepared === null) return this.fail(tx, row, 'not_wanted')
    const link = (path: string) => this.config.linkTo(city.host, `/${locale}${path}`)
    const content = kind.render(prepared, { city, locale, link })
    const mail = await composeMail({ id: row.id, city, locale, from: this.config.MAIL_FROM, to: address }, content)
    const claimed = await tx.one(claimDelivery, [tx.cityId, row.id])
    return { mail, attempt: claimed!.attempts, whenUnknown: kind.whenUnknown }
  }

  private async fail(tx: Tx, row: DeliveryRow, trouble: string): Promise<'done'> {
    await tx.one(settleDelivery, [tx.cityId, row.id, row.attempts, 'failed', trouble])
    this.log.info({ event: 'mail_failed', deliveryId: row.id, kind: row.kind, trouble })
    return 'done'
  }

  private async settle(cityId: CityId, id: DeliveryId, attempt: number, handed: Handed): Promise<void> {
    const trouble = handed.state === 'accepted' ? null : handed.trouble
    await this.unitOfWork.run(Actor.machinery(cityId), async (tx) =>
      ok(await tx.one(settleDelivery, [cityId, id, attempt, handed.state, trouble])),
    )
    if (trouble) this.log.warn({ event: `mail_${handed.state}`, deliveryId: id, trouble })
  }
}

/** A language the city speaks. */
function localeFor(city: CityContext, wanted: string): string {
  return city.languages.includes(wanted) ? wanted : city.defaultLanguage
}
