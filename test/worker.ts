import { CityModule } from '@tilia/city'
import { IdentityModule } from '@tilia/identity'
import { Handler, loadConfig, MailModule, NestLog, createLog, PlatformModule, SweepingModule } from '@tilia/platform'
import { drain, type TestDatabase } from '@tilia/testing'
import { Module, type DynamicModule, type Type } from '@nestjs/common'
import { DiscoveryModule, DiscoveryService, NestFactory } from '@nestjs/core'
import { jobs } from '../apps/worker/src/jobs.js'
import { WEB_SECRET } from './api.js'

export const TILIA_SECRET = 'a-key-that-only-this-installation-knows'

/**
 * Everything the worker listens with, over a spec's database, without its queues: `drain` runs what is waiting, mails
 * included, and answers when nothing is left. `arrange` chooses the order and may repeat.
 */
export async function startListening(database: TestDatabase, smtpUrl: string) {
  const config = loadConfig({
    ...process.env,
    TILIA_MODE: 'test',
    DATABASE_URL: database.url('app'),
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'post@example.org',
    WEB_SECRET,
    TILIA_SECRET,
    PUBLIC_SCHEME: 'http',
    LOG_LEVEL: 'silent',
  })

  @Module({})
  class Listening {
    static from(): DynamicModule {
      const mail = MailModule.from([CityModule, IdentityModule])
      const platform = PlatformModule.forRoot(config, 'worker')
      return { module: Listening, imports: [platform, DiscoveryModule, SweepingModule.from(CityModule), mail, ...jobs] }
    }
  }

  const app = await NestFactory.createApplicationContext(Listening.from(), {
    logger: new NestLog(createLog('spec', 'silent')),
    abortOnError: false,
  })
  const providers = app.get(DiscoveryService).getProviders()
  const handlers = providers.map(({ instance }) => instance).filter((instance) => instance instanceof Handler)
  return {
    config,
    handlers,
    get: <Provider>(type: Type<Provider>): Provider => app.get(type, { strict: false }),
    drain: (arrange?: Parameters<typeof drain>[2]) => drain(database, handlers, arrange),
    close: () => app.close(),
  }
}
