import { mailQueued, type DeliveryId } from '@tilia/contracts'
import { Actor, newId, ok, type CityId, type PersonId } from '@tilia/kernel'
import { CityDirectory } from '@tilia/city'
import { aCity } from '@tilia/city/testing'
import { PersonAddresses } from '@tilia/identity'
import { aPerson } from '@tilia/identity/testing'
import { createTestDatabase, listenSmtp, type TestDatabase, type TestSmtp } from '@tilia/testing'
import type { DiscoveryService } from '@nestjs/core'
import {
  connectSmtp,
  createLog,
  defineMail,
  loadConfig,
  MailKind,
  MailKinds,
  queueMail,
  SendMail,
  type Delivery,
  type HandledEvent,
  type MailContent,
  type MailContext,
} from '../index.js'

const greeting = defineMail<{ day: string }>('spec.greeting')
const news = defineMail<{ day: string }>('spec.news')

type Minted = { readonly code: string; readonly day: string }

class Greeting extends MailKind<{ day: string }, Minted> {
  readonly definition = greeting
  wanted = true
  minted: string[] = []

  async prepare(_tx: unknown, { facts }: Delivery<{ day: string }>): Promise<Minted | null> {
    if (!this.wanted) return null
    this.minted.push(newId())
    return { code: this.minted.at(-1)!, day: facts.day }
  }

  render({ code, day }: Minted, { city, link }: MailContext): MailContent {
    return {
      subject: `Good ${day}\r\nBcc: everyone@evil.example`,
      blocks: [
        { type: 'paragraph', text: `From <b>${city.name}</b>` },
        { type: 'button', label: 'Go on', url: link(`/confirm?code=${code}&x=1`) },
      ],
      footer: [{ type: 'paragraph', text: 'Because you asked.' }],
    }
  }
}

class News extends Greeting {
  override readonly definition = news
  override readonly whenUnknown = 'leave'
}

describe('sending mail', () => {
  let database: TestDatabase
  let smtp: TestSmtp
  let cityId: CityId
  let personId: PersonId
  let kinds: { greeting: Greeting; news: News }
  let sendMail: SendMail

  beforeAll(async () => {
    database = await createTestDatabase()
    cityId = await aCity(database, 'lindenau.example')
  })
  afterAll(() => database.close())

  beforeEach(async () => {
    smtp = await listenSmtp()
    kinds = { greeting: new Greeting(), news: new News() }
    sendMail = aSender()
    personId = (await aPerson(database, cityId)).personId
  })
  afterEach(() => smtp.close())

  function aSender(): SendMail {
    const config = loadConfig({
      TILIA_MODE: 'test',
      DATABASE_URL: database.url('app'),
      REDIS_URL: 'unix:///nowhere',
      SMTP_URL: smtp.url,
      MAIL_FROM: 'post@lindenau.example',
      WEB_SECRET: 'a-secret-that-web-and-api-share-in-tests',
      TILIA_SECRET: 'a-key-that-only-this-installation-knows',
    })
    const registry = new MailKinds({ getProviders: () => [] } as unknown as DiscoveryService)
    registry.register(kinds.greeting)
    registry.register(kinds.news)
    return new SendMail(
      database.unitOfWork,
      config,
      new CityDirectory(database.dataSource),
      new PersonAddresses(),
      registry,
      connectSmtp(smtp.url),
      createLog('spec', 'silent'),
    )
  }

  async function queued(definition = greeting, dedupeKey?: string): Promise<DeliveryId> {
    const outcome = await database.unitOfWork.run(Actor.machinery(cityId), async (tx) =>
      ok(await queueMail(tx, definition, { to: { personId }, locale: 'de', facts: { day: 'Monday' }, dedupeKey })),
    )
    return outcome.value!
  }

  const handed = (city: CityId, deliveryId: DeliveryId): HandledEvent => ({
    cityId: city,
    eventId: newId(),
    type: mailQueued.type,
    payload: { deliveryId },
    actorId: null,
    occurredAt: new Date(),
  })

  const send = (id: DeliveryId, sender = sendMail) => sender.work(handed(cityId, id))

  async function ledger(id: DeliveryId) {
    const { rows } = await database.admin.query('select state, attempts, trouble from mail_delivery where id = $1', [
      id,
    ])
    return rows[0]
  }

  it('reaches the person in text and HTML, from the city, with links to its own host only', async () => {
    const id = await queued()
    expect(await send(id)).toBe('done')
    expect(await ledger(id)).toEqual({ state: 'accepted', attempts: 1, trouble: null })
    const { to, raw } = smtp.received[0]!
    expect(to).toHaveLength(1)
    expect(raw).toContain('From: Lindenau <post@lindenau.example>')
    expect(raw).toContain(`Message-ID: <${id}@lindenau.example>`)
    const whole = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=')
    expect(whole).toContain('From <b>Lindenau</b>') // the text part says it as it is
    expect(whole).toContain('From &#60;b&#62;Lindenau&#60;/b&#62;') // the HTML escapes it
    const links = [...whole.matchAll(/https?:\/\/([^/"\s]+)/g)].map(([, host]) => host)
    expect(new Set(links)).toEqual(new Set(['lindenau.example']))
  })

  it('lets no line break of a subject begin a header', async () => {
    await send(await queued())
    const head = smtp.received[0]!.raw.split('\r\n\r\n')[0]!
    expect(head).toContain('Subject: Good Monday Bcc: everyone@evil.example')
    expect(head).not.toMatch(/^Bcc:/m)
  })

  it('keeps no minted code in the ledger', async () => {
    const id = await queued()
    await send(id)
    const { rows } = await database.admin.query('select mail_delivery::text as row from mail_delivery where id = $1', [
      id,
    ])
    expect(kinds.greeting.minted).toHaveLength(1)
    expect(rows[0].row).not.toContain(kinds.greeting.minted[0])
    await expect(
      database.unitOfWork.run(Actor.machinery(cityId), async (tx) =>
        ok(
          await queueMail(tx, defineMail('spec.secret'), {
            to: { personId },
            locale: 'de',
            facts: { token: 'x' } as never,
          }),
        ),
      ),
    ).rejects.toThrow('no secrets')
  })

  it('goes once, though fifty ask for it at the same moment', async () => {
    const asked = await Promise.all(Array.from({ length: 50 }, () => queued(news, 'window 7')))
    const ids = asked.filter((id) => id !== null)
    expect(ids).toHaveLength(1)
    await Promise.all(Array.from({ length: 50 }, () => send(ids[0]!)))
    expect(smtp.received).toHaveLength(1)
  })

  it('waits where the server is not there, or has no time, and goes when it is', async () => {
    const id = await queued()
    smtp.onMessage = () => ({ code: 451 })
    expect(await send(id)).toBe('later')
    expect(await ledger(id)).toEqual({ state: 'queued', attempts: 1, trouble: 'smtp_451' })
    const gone = smtp
    await gone.close()
    expect(await send(id)).toBe('later')
    expect(await ledger(id)).toMatchObject({ state: 'queued', attempts: 2 })
    smtp = await listenSmtp()
    expect(await send(id, aSender())).toBe('done')
    expect(await ledger(id)).toEqual({ state: 'accepted', attempts: 3, trouble: null })
  })

  it('is given up when the server refuses for good', async () => {
    const id = await queued()
    smtp.onRecipient = () => 550
    expect(await send(id)).toBe('done')
    expect(await ledger(id)).toEqual({ state: 'failed', attempts: 1, trouble: 'smtp_550' })
    expect(await send(id)).toBe('done')
    expect(smtp.received).toHaveLength(0)
  })

  it('of an account goes again where nobody knows whether it arrived, under the same Message-ID', async () => {
    const id = await queued(greeting)
    smtp.onMessage = () => 'drop'
    expect(await send(id)).toBe('later')
    expect(await ledger(id)).toMatchObject({ state: 'unknown', attempts: 1 })
    smtp.onMessage = () => 'accept'
    expect(await send(id)).toBe('done')
    expect(smtp.received.map(({ raw }) => /Message-ID: (\S+)/.exec(raw)![1])).toEqual(
      Array(2).fill(`<${id}@lindenau.example>`),
    )
  })

  it('of news does not go again where nobody knows whether it arrived', async () => {
    const id = await queued(news)
    smtp.onMessage = () => 'drop'
    expect(await send(id)).toBe('done')
    smtp.onMessage = () => 'accept'
    expect(await send(id)).toBe('done')
    expect(await ledger(id)).toMatchObject({ state: 'unknown', attempts: 1 })
    expect(smtp.received).toHaveLength(1)
  })

  it.each([
    ['of an account goes again', greeting, 1, 'accepted'],
    ['of news stays where it is', news, 0, 'unknown'],
  ] as const)('%s when its worker died with it in hand', async (_, definition, mails, state) => {
    const id = await queued(definition)
    await database.admin.query(
      `update mail_delivery set state = 'handing_over', attempts = 1, handing_over_at = now() - interval '1 minute' where id = $1`,
      [id],
    )
    expect(await send(id)).toBe('later') // it may be alive still
    expect(smtp.received).toHaveLength(0)
    await database.admin.query(`update mail_delivery set handing_over_at = now() - interval '1 hour' where id = $1`, [
      id,
    ])
    expect(await send(id)).toBe('done')
    expect(smtp.received).toHaveLength(mails)
    expect(await ledger(id)).toMatchObject({ state })
  })

  it('is not sent when it is no longer wanted, or nobody is there any more', async () => {
    const unwanted = await queued()
    kinds.greeting.wanted = false
    expect(await send(unwanted)).toBe('done')
    expect(await ledger(unwanted)).toMatchObject({ state: 'failed', trouble: 'not_wanted' })
    const orphan = await queued()
    await database.admin.query('update person set email = null, deleted_at = now() where id = $1', [personId])
    expect(await send(orphan)).toBe('done')
    expect(await ledger(orphan)).toMatchObject({ state: 'failed', trouble: 'no_address' })
    expect(smtp.received).toHaveLength(0)
  })

  it('of another city is not there', async () => {
    const id = await queued()
    const elsewhere = await aCity(database)
    expect(await sendMail.work(handed(elsewhere, id))).toBe('done')
    expect(await ledger(id)).toMatchObject({ state: 'queued' })
  })
})
