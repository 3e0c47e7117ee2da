import type { CityId } from '@tilia/kernel'
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common'
import { DiscoveryService } from '@nestjs/core'
import { Queue, Worker, type ConnectionOptions, type Job } from 'bullmq'
import { Pool } from 'pg'
import { Config } from '../config/index.js'
import { LOG, type Log } from '../observability/index.js'
import { Handler, QUEUES, type QueueName } from './event-handler.js'
import { HandleEvent } from './handle-event.js'
import { HandlerRegistry } from './handler-registry.js'
import { OutboxRelay, type Handover } from './outbox-relay.js'

const POLL_MS = 200
const CONCURRENCY: Record<QueueName, number> = { mail: 5, default: 5, slow: 1 }

/** The worker's engine: the relay polls, BullMQ carries, handlers run. Redis may be wiped at any moment. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly connection: ConnectionOptions
  private readonly pool: Pool
  private handlers: HandlerRegistry
  private queues = new Map<QueueName, Queue>()
  private workers: Worker[] = []
  private polling: Promise<void> = Promise.resolve()
  private stopping = false

  constructor(
    config: Config,
    private readonly discovery: DiscoveryService,
    private readonly handleEvent: HandleEvent,
    @Inject(LOG) private readonly log: Log,
  ) {
    if (!config.DATABASE_RELAY_URL) throw new Error('DATABASE_RELAY_URL is missing: the worker relays with that role')
    this.pool = new Pool({ connectionString: config.DATABASE_RELAY_URL, max: 2, application_name: 'tilia-relay' })
    this.pool.on('error', (err) => this.log.warn({ event: 'relay_connection_lost', err }))
    this.connection = redisConnection(config.REDIS_URL)
  }

  onApplicationBootstrap(): void {
    const instances: unknown[] = this.discovery.getProviders().map((provider) => provider.instance)
    this.handlers = new HandlerRegistry(instances.filter((instance) => instance instanceof Handler))
    for (const name of QUEUES) {
      const queue = new Queue(name, { connection: this.connection })
      queue.on('error', () => undefined) // Redis may come and go: the next poll tries again
      this.queues.set(name, queue)
      const worker = new Worker<Handover>(name, (job) => this.work(job), {
        connection: this.connection,
        concurrency: CONCURRENCY[name],
      })
      worker.on('error', () => undefined)
      this.workers.push(worker)
    }
    this.polling = this.poll(new OutboxRelay(this.pool, this.handlers, (jobs) => this.handOver(jobs)))
  }

  async onApplicationShutdown(): Promise<void> {
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
      return carried
    } catch (err) {
      this.log.warn({ event: 'relay_failed', err })
      return 0
    }
  }

  private async handOver(jobs: readonly Handover[]): Promise<void> {
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

  private async work({ data }: Job<Handover>): Promise<void> {
    const handler = this.handlers.get(data.handler)
    if (!handler) throw new Error(`No handler is named ${data.handler}`) // of a newer release: another copy takes it
    const { cityId, id: eventId, type, payload } = data.event
    try {
      await this.handleEvent.execute(handler, { cityId: cityId as CityId, eventId, type, payload })
    } catch (err) {
      this.log.error({ event: 'handler_failed', handler: handler.name, eventId, err })
      throw err
    }
  }
}

function redisConnection(url: string): ConnectionOptions {
  const options = { maxRetriesPerRequest: null }
  return url.startsWith('unix://') ? { path: url.slice('unix://'.length), ...options } : { url, ...options }
}
