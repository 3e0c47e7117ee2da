import type { Event } from '@tilia/contracts'
import { newId, type Actor, type CityId, type Result } from '@tilia/kernel'
import { Injectable } from '@nestjs/common'
import type { PoolClient, QueryResult } from 'pg'
import { DataSource, type EntityTarget, type ObjectLiteral, type QueryRunner, type Repository } from 'typeorm'
import { enterCity, isStalePlan, isTransient, run } from './connection.js'
import { statement, type SqlValue, type Statement } from './statement.js'

const ATTEMPTS = 5

/** What an action writes with. Only a UnitOfWork makes one, so to forget the transaction is a type error. */
export interface Tx {
  readonly actor: Actor
  readonly cityId: CityId
  /** The database's clock at the begin of the transaction. */
  readonly now: Date
  all<Row>(query: Statement<Row>, values: readonly SqlValue[]): Promise<Row[]>
  /** The first row, or null. */
  one<Row>(query: Statement<Row>, values: readonly SqlValue[]): Promise<Row | null>
  /** For plain inserts and updates. Never `save`, which reads before it writes. */
  repo<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity>
  /** Becomes known to the handlers if, and only if, this transaction commits. */
  emit(event: Event<object>): void
}

/**
 * The only way to write. Opens a transaction in the actor's city, commits if the work answers ok, rolls back if it
 * refuses or throws, and starts the whole work again where the database asks for it.
 */
@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  async run<Outcome extends Result<unknown, unknown>>(
    actor: Actor,
    work: (tx: Tx) => Promise<Outcome>,
  ): Promise<Outcome> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(actor, work)
      } catch (fault) {
        if (attempt >= ATTEMPTS || !(isTransient(fault) || isStalePlan(fault))) throw fault
      }
    }
  }

  private async attempt<Outcome extends Result<unknown, unknown>>(
    actor: Actor,
    work: (tx: Tx) => Promise<Outcome>,
  ): Promise<Outcome> {
    const runner = this.dataSource.createQueryRunner()
    const client = (await runner.connect()) as PoolClient
    try {
      const [, entered] = await Promise.all([client.query('begin'), run(client, enterCity, [actor.cityId])])
      const tx = new OpenTransaction(actor, entered.rows[0].now, client, runner)
      const outcome = await work(tx)
      if (outcome.ok) await tx.commit()
      else await client.query('rollback')
      return outcome
    } catch (fault) {
      await client.query('rollback').catch(() => undefined) // the connection may be gone; the fault tells the story
      throw fault
    } finally {
      await runner.release()
    }
  }
}

const writeOutbox = statement<never>(
  'platform.write-outbox',
  `insert into outbox (city_id, id, type, payload, actor_id, occurred_at)
   select $1, id, type, payload::jsonb, $5::uuid, now()
   from unnest($2::uuid[], $3::text[], $4::text[]) as event(id, type, payload)`,
)

class OpenTransaction implements Tx {
  private readonly events: Event<object>[] = []

  constructor(
    readonly actor: Actor,
    readonly now: Date,
    private readonly client: PoolClient,
    private readonly runner: QueryRunner,
  ) {}

  get cityId(): CityId {
    return this.actor.cityId
  }

  async all<Row>(query: Statement<Row>, values: readonly SqlValue[]): Promise<Row[]> {
    return (await run(this.client, query, values)).rows as Row[]
  }

  async one<Row>(query: Statement<Row>, values: readonly SqlValue[]): Promise<Row | null> {
    return (await this.all(query, values))[0] ?? null
  }

  repo<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.runner.manager.getRepository(entity)
  }

  emit(event: Event<object>): void {
    this.events.push(event)
  }

  /** Outbox and commit travel together. After an error a pipelined commit answers ROLLBACK without raising: look. */
  async commit(): Promise<void> {
    const written = this.events.length > 0 ? this.writeEvents() : undefined
    const [committed] = await Promise.all([this.client.query('commit'), written])
    if (committed.command !== 'COMMIT') throw new Error(`The transaction ended with ${committed.command}`)
  }

  private writeEvents(): Promise<QueryResult> {
    return run(this.client, writeOutbox, [
      this.cityId,
      this.events.map(() => newId()),
      this.events.map((event) => event.type),
      this.events.map((event) => JSON.stringify(event.payload)),
      this.actor.personId,
    ])
  }
}
