import { type Config, createLog, LIMITS, NestLog } from '@tilia/platform'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { ApiModule } from './api.module.js'
import { refuseExoticBodies } from './refuse-exotic-bodies.js'

/** The api, ready to listen or to be injected into by a spec. */
export async function createApi(config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.from(config),
    new FastifyAdapter({ bodyLimit: LIMITS.bodyBytes, trustProxy: false }),
    { logger: new NestLog(createLog('api', config.LOG_LEVEL)), abortOnError: false, forceCloseConnections: true },
  )
  refuseExoticBodies(app)
  await app.init()
  await app.getHttpAdapter().getInstance().ready()
  return app
}
