import type { Actor } from '@tilia/kernel'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { enterCity, isStalePlan, poolOf, run } from './connection.js'
import type { SqlValue, Statement } from './statement.js'

/**
 * The only way to read outside a unit of work. Begin, tenant, question and commit travel in one round trip, so a
 * connection is held for one question, never for a whole page.
 */
@Injectable()
export class CityReader {
  constructor(private readonly dataSource: DataSource) {}

  async all<Row>(actor: Actor, query: Statement<Row>, values: readonly SqlValue[]): Promise<Row[]> {
    try {
      return await this.ask(actor, query, values)
    } catch (fault) {
      if (!isStalePlan(fault)) throw fault
      return this.ask(actor, query, values)
    }
  }

  /** The first row, or null. */
  async one<Row>(actor: Actor, query: Statement<Row>, values: readonly SqlValue[]): Promise<Row | null> {
    return (await this.all(actor, query, values))[0] ?? null
  }

  private async ask<Row>(actor: Actor, query: Statement<Row>, values: readonly SqlValue[]): Promise<Row[]> {
    const client = await poolOf(this.dataSource).connect()
    // Every answer is awaited before the connection goes back, so no one else inherits a half-read pipeline.
    const answers = await Promise.allSettled([
      client.query('begin read only'),
      run(client, enterCity, [actor.cityId]),
      run(client, query, values),
      client.query('commit'),
    ])
    const failed = answers.find((answer) => answer.status === 'rejected')
    client.release(answers[3].status === 'rejected')
    if (failed) throw failed.reason
    return answers[2].status === 'fulfilled' ? (answers[2].value.rows as Row[]) : []
  }
}
