import { Controller, Get, Injectable, ServiceUnavailableException } from '@nestjs/common'
import { Redis } from 'ioredis'
import { DataSource } from 'typeorm'

/** Set when the process was asked to stop: it answers what is under way and takes nothing new. */
@Injectable()
export class Readiness {
  stopping = false
}

@Controller()
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly redis: Redis,
    private readonly readiness: Readiness,
  ) {}

  /** The event loop turns. Does not ask the database: a database that stumbles must not restart every process. */
  @Get('livez')
  live(): { status: 'ok' } {
    return { status: 'ok' }
  }

  /** Can serve: the database answers. Without Redis it still serves, only slower to tell: `degraded`. */
  @Get('readyz')
  async ready(): Promise<{ status: 'ok' | 'degraded' }> {
    if (this.readiness.stopping) throw new ServiceUnavailableException({ status: 'stopping' })
    await this.dataSource.query('select 1').catch(() => {
      throw new ServiceUnavailableException({ status: 'no database' })
    })
    const redis = await Promise.race([this.redis.ping().then(() => true), wait(500)]).catch(() => false)
    return { status: redis ? 'ok' : 'degraded' }
  }
}

function wait(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, false).unref())
}
