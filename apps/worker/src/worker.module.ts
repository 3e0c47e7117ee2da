import { type Config, JobsModule, PlatformModule } from '@tilia/platform'
import { Module, type DynamicModule } from '@nestjs/common'
import { jobs } from './jobs.js'

@Module({})
export class WorkerModule {
  static from(config: Config): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forRoot(config, 'worker'), JobsModule, ...jobs] }
  }
}
