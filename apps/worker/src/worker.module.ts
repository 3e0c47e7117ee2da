import { CityModule } from '@tilia/city'
import { IdentityModule } from '@tilia/identity'
import { type Config, JobsModule, MailModule, PlatformModule } from '@tilia/platform'
import { Module, type DynamicModule } from '@nestjs/common'
import { jobs } from './jobs.js'

@Module({})
export class WorkerModule {
  static from(config: Config): DynamicModule {
    const mail = MailModule.from([CityModule, IdentityModule])
    return { module: WorkerModule, imports: [PlatformModule.forRoot(config, 'worker'), JobsModule, mail, ...jobs] }
  }
}
