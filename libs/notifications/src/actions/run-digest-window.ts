import type { DeliveryId } from '@tilia/contracts'
import { Actor, ok, refuse, type CityId } from '@tilia/kernel'
import { AddressFinder, queueMail, UnitOfWork, type Tx } from '@tilia/platform'
import type { DigestWindow } from '@tilia/rules/digest'
import { Injectable } from '@nestjs/common'
import { digestMail } from '../model/digest-mails.js'
import { DEFAULT_RHYTHM } from '../model/rhythm.js'
import * as sql from './run-digest-window.sql.js'

const BATCH = 500
const FIRST = '00000000-0000-0000-0000-000000000000'

type Progress = { readonly queued: number; readonly done: boolean }

/**
 * Queues the digests of one window of one city: persons first, then subscribers without an account, some hundred a
 * transaction. Any number
 * of schedulers may run it: a lock lets one work, the row of the window remembers how far it came, and the ledger takes
 * one digest a recipient and window.
 */
@Injectable()
export class RunDigestWindow {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly addresses: AddressFinder,
  ) {}

  /** Answers how many digests it queued; `busy` where another works on it just now. */
  async execute(cityId: CityId, window: DigestWindow) {
    for (let queued = 0; ;) {
      const outcome = await this.batch(cityId, window)
      if (!outcome.ok) return outcome
      queued += outcome.value.queued
      if (outcome.value.done) return ok({ queued })
    }
  }

  private batch(cityId: CityId, window: DigestWindow) {
    return this.unitOfWork.run(Actor.machinery(cityId), async (tx) => {
      if (!(await tx.one(sql.lockWindow, [cityId, window.name]))?.locked) return refuse('busy')
      const { toldAfter, done } = (await tx.one(sql.openWindow, [cityId, window.name]))!
      if (done) return ok<Progress>({ queued: 0, done: true })
      const { until } = (await tx.one(sql.closeNews, [cityId]))!
      const [phase, after = FIRST] = toldAfter.split(':')
      if (phase === 'person') return ok(await this.tellPersons(tx, window, until, after))
      if (phase === 'subscriber') return ok(await this.tellSubscribers(tx, window, until, after))
      return ok(await this.joinSubscriptions(tx, window, after))
    })
  }

  /** Who has an account and a subscription at its address gets one mail, the account's, with the city's news in it. */
  private async joinSubscriptions(tx: Tx, window: DigestWindow, after: string): Promise<Progress> {
    const subscribers = await tx.all(sql.subscribersOf, [tx.cityId, window.rhythm, after, BATCH])
    const owners = await this.addresses.ownersOf(tx, subscribers.map(({ address }) => address)) // prettier-ignore
    for (const { id, address } of subscribers) {
      const personId = owners.get(address)
      if (personId && (await tx.one(sql.takeOver, [tx.cityId, id, personId])))
        await tx.one(sql.forgetSubscriber, [tx.cityId, id])
    }
    const last = subscribers.length < BATCH ? `person:${FIRST}` : `subscription:${subscribers.at(-1)!.id}`
    await tx.one(sql.markWindow, [tx.cityId, window.name, last, false])
    return { queued: 0, done: false }
  }

  private async tellPersons(tx: Tx, window: DigestWindow, until: Date, after: string): Promise<Progress> {
    const values = [tx.cityId, window.rhythm, after, BATCH, DEFAULT_RHYTHM]
    const persons = await tx.all(sql.personsToTell, values)
    const told: { personId: string; deliveryId: DeliveryId }[] = []
    const addresses = await this.addresses.findAll(tx, persons.map(({ personId }) => personId)) // prettier-ignore
    for (const { personId, cityAfter } of persons) {
      if (!addresses.has(personId)) continue // what waits for them waits on, until they confirm an address
      const deliveryId = await queueMail(tx, digestMail, {
        to: { personId },
        locale: '',
        facts: { ...bounds(cityAfter, until), rhythm: window.rhythm, window: window.name, subscriberId: null },
        dedupeKey: `digest:${window.name}:${personId}`,
      })
      if (deliveryId) told.push({ personId, deliveryId })
    }
    const ids = told.map(({ personId }) => personId)
    await tx.one(sql.setAside, [tx.cityId, ids, told.map(({ deliveryId }) => deliveryId)])
    await tx.one(sql.personsTold, [tx.cityId, ids, until])
    const last = persons.length < BATCH ? `subscriber:${FIRST}` : `person:${persons.at(-1)!.personId}`
    await tx.one(sql.markWindow, [tx.cityId, window.name, last, false])
    return { queued: told.length, done: false }
  }

  private async tellSubscribers(tx: Tx, window: DigestWindow, until: Date, after: string): Promise<Progress> {
    const subscribers = await tx.all(sql.subscribersToTell, [tx.cityId, window.rhythm, after, BATCH])
    let queued = 0
    for (const { id, address, locale, toldUntil } of subscribers) {
      const deliveryId = await queueMail(tx, digestMail, {
        to: { address },
        locale,
        facts: { ...bounds(toldUntil, until), rhythm: window.rhythm, window: window.name, subscriberId: id },
        dedupeKey: `digest:${window.name}:${id}`,
      })
      if (deliveryId) queued += 1
    }
    await tx.one(sql.subscribersTold, [tx.cityId, subscribers.map(({ id }) => id), until])
    const done = subscribers.length < BATCH
    await tx.one(sql.markWindow, [tx.cityId, window.name, `subscriber:${subscribers.at(-1)?.id ?? after}`, done])
    return { queued, done }
  }
}

function bounds(after: Date | null, until: Date) {
  return { cityAfter: after?.toISOString() ?? null, cityUntil: after && until.toISOString() }
}
