import { Inject, Injectable } from '@nestjs/common'
import { Queue, Worker, type ConnectionOptions, type Job } from 'bullmq'
import { Pool } from 'pg'
import { Config } from '../config/index.js'
import { LOG, type Log } from '../observability/index.js'
import { redisOptions } from '../redis/index.js'
import { type Handler, QUEUES, type QueueName } from './event-handler.js'
import { HandleEvent } from './handle-event.js'
import { HandlerRegistry } from './handler-registry.js'
import { asHandled, OutboxRelay, type Handover } from './outbox-relay.js'

const POLL_MS = 200
const FORGET_EVERY_MS = 60 * 60 * 1000
const CONCURRENCY: Record<QueueName, number> = { mail: 5, default: 5, slow: 1 }

/** When a job is taken to be lost with the process that had it. */
export interface Patience {
  /** Handed over again by the relay: a PostgreSQL interval. */
  readonly relay: string
  /** Given back to its queue by BullMQ, in milliseconds. */
  readonly queue: number
}

/** The worker's engine: the relay polls, BullMQ carries, handlers run. Redis may be wiped at any moment. */
@Injectable()
export class JobRunner {
  protected readonly patience: Patience = { relay: '1 minute', queue: 30_000 }
  private readonly connection: ConnectionOptions
  private readonly pool: Pool
  private handlers: HandlerRegistry
  private queues = new Map<QueueName, Queue>()
  private workers: Worker[] = []
  private polling: Promise<void> = Promise.resolve()
  private stopping = false
  private forgotAt = Date.now()

  constructor(
    config: Config,
    private readonly handleEvent: HandleEvent,
    @Inject(LOG) private readonly log: Log,
  ) {
    if (!config.DATABASE_RELAY_URL) throw new Error('DATABASE_RELAY_URL is missing: the worker relays with that role')
    this.pool = new Pool({ connectionString: config.DATABASE_RELAY_URL, max: 2, application_name: 'tilia-relay' })
    this.pool.on('error', (err) => this.log.warn({ event: 'relay_connection_lost', err }))
    this.connection = { ...redisOptions(config.REDIS_URL), maxRetriesPerRequest: null } as ConnectionOptions
  }

  start(handlers: readonly Handler[]): void {
    this.handlers = new HandlerRegistry(handlers)
    for (const name of QUEUES) {
      const queue = new Queue(name, { connection: this.connection })
      queue.on('error', () => undefined) // Redis may come and go: the next poll tries again
      this.queues.set(name, queue)
      const worker = new Worker<Handover>(name, (job) => this.work(job), {
        connection: this.connection,
        concurrency: CONCURRENCY[name],
        lockDuration: this.patience.queue,
        stalledInterval: this.patience.queue,
        maxStalledCount: 1_000, // a job that is lost again and again is not at fault: a handler that fails is retried otherwise
      })
      worker.on('error', () => undefined)
      this.workers.push(worker)
    }
    const relay = new OutboxRelay(this.pool, this.handlers, (jobs) => this.handOver(jobs), this.patience.relay)
    this.polling = this.poll(relay)
  }

  /** Finishes what is under way, and takes nothing new. */
  async stop(): Promise<void> {
    this.stopping = true
    await this.polling
    await Promise.all(this.workers.map((worker) => worker.close()))
    await Promise.all([...this.queues.values()].map((queue) => queue.close()))
    await this.pool.end()
  }

  private async poll(relay: OutboxRelay): Promise<void> {
    while (!this.stopping) {
      const carried = await this.relayOnce(relay)
      if (carried === 0) await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    }
  }

  private async relayOnce(relay: OutboxRelay): Promise<number> {
    try {
      const carried = await relay.relayOnce()
      await relay.finishOnce()
      if (Date.now() - this.forgotAt > FORGET_EVERY_MS) await this.forget(relay)
      return carried
    } catch (err) {
      this.log.warn({ event: 'relay_failed', err })
      return 0
    }
  }

  private async forget(relay: OutboxRelay): Promise<void> {
    this.forgotAt = Date.now()
    await relay.forgetOld()
  }

  protected async handOver(jobs: readonly Handover[]): Promise<void> {
    for (const name of QUEUES) {
      const mine = jobs.filter((job) => job.queue === name)
      if (mine.length === 0) continue
      await this.queues.get(name)!.addBulk(
        mine.map((job) => ({
          name: job.handler,
          data: job,
          opts: {
            jobId: job.jobId,
            attempts: 5,
            backoff: { type: 'exponential', delay: 500 },
            removeOnComplete: true,
            removeOnFail: true, // a job that is kept would keep its id from being handed over again
          },
        })),
      )
    }
  }

  protected async work({ data }: Job<Handover>): Promise<void> {
    const handler = this.handlers.get(data.handler)
    if (!handler) throw new Error(`No handler is named ${data.handler}`) // of a newer release: another copy takes it
    const event = asHandled(data.event)
    try {
      await this.handleEvent.execute(handler, event)
    } catch (err) {
      this.log.error({ event: 'handler_failed', handler: handler.name, eventId: event.eventId, err })
      throw err
    }
  }
}
