import type { CityId, PersonId } from '@tilia/kernel'
import type { Pool, PoolClient } from 'pg'
import type { HandledEvent, QueueName } from './event-handler.js'
import type { HandlerRegistry } from './handler-registry.js'

export interface OutboxRow {
  readonly cityId: string
  readonly id: string
  readonly type: string
  readonly payload: Readonly<Record<string, string>>
  readonly actorId: string | null
  /** A Date from the database, and its ISO 8601 text once it went through Redis. */
  readonly occurredAt: Date | string
}

/** A row of the outbox, fresh or back from a queue, as handlers get it. */
export function asHandled({ cityId, id, type, payload, actorId, occurredAt }: OutboxRow): HandledEvent {
  const who = { cityId: cityId as CityId, actorId: actorId as PersonId | null }
  return { ...who, eventId: id, type, payload, occurredAt: new Date(occurredAt) }
}

export interface Handover {
  readonly queue: QueueName
  readonly jobId: string
  readonly handler: string
  readonly event: OutboxRow
}

/** Puts jobs into their queues. BullMQ in the worker. */
export type HandOver = (jobs: readonly Handover[]) => Promise<void>

// A row is handed over when it is new, and again when its handlers did not finish in time: a minute at first, then
// longer and longer, for a job that fails again and again must not keep everyone busy.
const claim = `
  select city_id as "cityId", id, type, payload, actor_id as "actorId", occurred_at as "occurredAt" from outbox
  where done_at is null and (handed_over_at is null or handed_over_at < now() - least(handovers, 60) * $2::interval)
  order by id limit $1 for update skip locked`

const mark = `
  update outbox set handed_over_at = now(), handovers = handovers + 1
  from unnest($1::uuid[], $2::uuid[]) as row(city_id, id) where outbox.city_id = row.city_id and outbox.id = row.id`

// Done is what every handler recorded as done, not what a queue once took: Redis may forget everything at any time.
const finish = `
  update outbox set done_at = now()
  where done_at is null and handed_over_at is not null and not exists (
    select from unnest($1::text[], $2::text[]) as wanted(type, handler)
    where wanted.type = outbox.type and not exists (
      select from processed
      where processed.city_id = outbox.city_id and processed.event_id = outbox.id and processed.handler = wanted.handler))`

// With the records of who handled it: they are asked for while the row is there.
const forget = `
  with gone as (
    delete from outbox where done_at < now() - interval '30 days' returning city_id, id),
  unrecorded as (
    delete from processed using gone where processed.city_id = gone.city_id and processed.event_id = gone.id)
  select count(*)::int as forgotten from gone`

/** Carries events from the outbox to the queues, over all cities, with the one role that may see that table alone. */
export class OutboxRelay {
  constructor(
    private readonly pool: Pool,
    private readonly handlers: HandlerRegistry,
    private readonly handOver: HandOver,
    private readonly patience = '1 minute',
  ) {}

  /** Hands over one batch. Answers how many events it carried. */
  async relayOnce(limit = 200): Promise<number> {
    return this.transaction(async (client) => {
      const { rows } = await client.query<OutboxRow>(claim, [limit, this.patience])
      if (rows.length === 0) return 0
      await this.handOver(rows.flatMap((event) => this.jobsFor(event)))
      await client.query(mark, [rows.map((row) => row.cityId), rows.map((row) => row.id)])
      return rows.length
    })
  }

  /** Marks what every handler has done. Answers how many events are now done. */
  async finishOnce(): Promise<number> {
    const wanted = this.handlers.pairs()
    const { rowCount } = await this.pool.query(finish, [
      wanted.map(({ type }) => type),
      wanted.map(({ handler }) => handler),
    ])
    return rowCount ?? 0
  }

  /** What was done a month ago. Answers how many events it was. */
  async forgetOld(): Promise<number> {
    return (await this.pool.query<{ forgotten: number }>(forget)).rows[0]!.forgotten
  }

  private jobsFor(event: OutboxRow): Handover[] {
    return this.handlers.of(event.type).map((handler) => ({
      queue: handler.queue,
      jobId: `${handler.name}_${event.id}`, // BullMQ takes no ':' and no bare number
      handler: handler.name,
      event,
    }))
  }

  private async transaction<Answer>(work: (client: PoolClient) => Promise<Answer>): Promise<Answer> {
    const client = await this.pool.connect()
    try {
      await client.query('begin')
      const answer = await work(client)
      await client.query('commit')
      return answer
    } catch (fault) {
      await client.query('rollback').catch(() => undefined) // the connection may be gone; the fault tells the story
      throw fault
    } finally {
      client.release()
    }
  }
}
