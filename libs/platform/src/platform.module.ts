import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import { Redis } from 'ioredis'
import { DataSource } from 'typeorm'
import { FindActs } from './audit/index.js'
import { Config } from './config/index.js'
import { CityReader, createDataSource, refuseUnsafeRole, UnitOfWork } from './db/index.js'
import { HandleEvent } from './jobs/index.js'
import { RateLimits } from './limits/index.js'
import { createLog, HealthController, LOG, Readiness } from './observability/index.js'
import { PersonalData } from './personal-data/index.js'
import { connectRedis } from './redis/index.js'
import { SubjectRegistry } from './subjects/index.js'

/**
 * Connections of a copy. A handler holds one and may ask a second question beside it: the worker needs two for each job
 * it does at once (11, see JobRunner), else jobs could wait for each other for good.
 */
const POOL_SIZES: Readonly<Record<string, number>> = { worker: 24 }

/** What every process stands on. Its connections close last, after everything that uses them. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Redis) private readonly redis: Redis,
  ) {}

  static forRoot(config: Config, process: string): DynamicModule {
    const providers = [
      { provide: Config, useValue: config },
      { provide: LOG, useValue: createLog(process, config.LOG_LEVEL) },
      { provide: Redis, useFactory: () => connectRedis(config.REDIS_URL, { maxRetriesPerRequest: 1 }) },
      {
        provide: DataSource,
        useFactory: async () => {
          const dataSource = await createDataSource(config.DATABASE_URL, POOL_SIZES[process]).initialize()
          await refuseUnsafeRole(dataSource)
          return dataSource
        },
      },
      UnitOfWork,
      CityReader,
      HandleEvent,
      Readiness,
      SubjectRegistry,
      PersonalData,
      RateLimits,
      FindActs,
    ]
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [HealthController],
      providers,
      exports: providers,
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.redis.disconnect()
    await this.dataSource.destroy()
  }
}
