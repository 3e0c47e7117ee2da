import type { Actor, CityId } from '@tilia/kernel'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { enterCity, isAborted, isStalePlan, poolOf, run } from './connection.js'
import type { SqlValue, Statement } from './statement.js'

/** So many questions share a trip at most: they are answered one after the other, on one connection. */
const MOST_TOGETHER = 8

/** A changed table leaves old plans on as many connections as the pool has; each that shows one is given up. */
const MOST_STALE = 30

interface Question {
  readonly query: Statement<unknown>
  readonly values: readonly SqlValue[]
  readonly answer: (rows: unknown[]) => void
  readonly fail: (fault: unknown) => void
  readonly stale: number
}

/**
 * The only way to read outside a unit of work. Questions about one city that are asked in the same turn travel together:
 * begin, tenant, questions and commit in one round trip, so a connection is held for a trip, never for a whole page.
 */
@Injectable()
export class CityReader {
  private readonly waiting = new Map<CityId, Question[]>()

  constructor(private readonly dataSource: DataSource) {}

  all<Row>(actor: Actor, query: Statement<Row>, values: readonly SqlValue[]): Promise<Row[]> {
    return new Promise((resolve, fail) =>
      this.ask(actor.cityId, { query, values, answer: (rows) => resolve(rows as Row[]), fail, stale: 0 }),
    )
  }

  /** The first row, or null. */
  async one<Row>(actor: Actor, query: Statement<Row>, values: readonly SqlValue[]): Promise<Row | null> {
    return (await this.all(actor, query, values))[0] ?? null
  }

  private ask(cityId: CityId, question: Question): void {
    const waiting = this.waiting.get(cityId)
    if (waiting) return void waiting.push(question)
    this.waiting.set(cityId, [question])
    setImmediate(() => {
      const asked = this.waiting.get(cityId)!
      this.waiting.delete(cityId)
      for (let from = 0; from < asked.length; from += MOST_TOGETHER) {
        const together = asked.slice(from, from + MOST_TOGETHER)
        this.travel(cityId, together).catch((fault) => together.forEach(({ fail }) => fail(fault)))
      }
    })
  }

  private async travel(cityId: CityId, questions: readonly Question[]): Promise<void> {
    const client = await poolOf(this.dataSource).connect()
    // Every answer is awaited before the connection goes back, so no one else inherits a half-read pipeline.
    const [begun, entered, ...answers] = await Promise.allSettled([
      client.query('begin read only'),
      run(client, enterCity, [cityId]),
      ...questions.map(({ query, values }) => run(client, query, values)),
      client.query('commit'),
    ])
    const spoilt = answers.at(-1)!.status === 'rejected' || answers.some((answer) => isStalePlan(reasonOf(answer)))
    client.release(spoilt)
    const lost = [begun, entered].find((step) => step.status === 'rejected')
    if (lost) throw lost.reason
    questions.forEach((question, i) => {
      const answer = answers[i]!
      if (answer.status === 'fulfilled') question.answer(answer.value.rows)
      else this.afterFault(cityId, question, answer.reason, questions.length === 1)
    })
  }

  /** Whoever only shared the trip of a question that failed is asked anew, alone; so is one whose plan was stale. */
  private afterFault(cityId: CityId, question: Question, fault: unknown, alone: boolean): void {
    const stale = isStalePlan(fault)
    const worthIt = stale ? question.stale < MOST_STALE : isAborted(fault) && !alone
    if (!worthIt) return question.fail(fault)
    this.travel(cityId, [{ ...question, stale: question.stale + Number(stale) }]).catch(question.fail)
  }
}

const reasonOf = (answer: PromiseSettledResult<unknown>): unknown =>
  answer.status === 'rejected' ? answer.reason : null
