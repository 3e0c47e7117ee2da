import { CityModule } from '@tilia/city'
import { IdentityModule } from '@tilia/identity'
import { type Config, JobsModule, MailModule, PlatformModule, SweepingModule } from '@tilia/platform'
import { Module, type DynamicModule } from '@nestjs/common'
import { jobs } from './jobs.js'

@Module({})
export class WorkerModule {
  static from(config: Config): DynamicModule {
    const mail = MailModule.from([CityModule, IdentityModule])
    const platform = PlatformModule.forRoot(config, 'worker')
    return { module: WorkerModule, imports: [platform, JobsModule, SweepingModule.from(CityModule), mail, ...jobs] }
  }
}
