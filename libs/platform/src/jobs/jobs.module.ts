import { Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common'
import { DiscoveryModule, DiscoveryService } from '@nestjs/core'
import { Handler } from './event-handler.js'
import { JobRunner } from './job-runner.js'
import { Schedule } from './schedule.js'
import { ScheduleRunner } from './schedule-runner.js'

/** Runs every handler and every schedule that a module of the worker provides. */
@Module({ imports: [DiscoveryModule], providers: [JobRunner, ScheduleRunner] })
export class JobsModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly runner: JobRunner,
    private readonly schedules: ScheduleRunner,
  ) {}

  onApplicationBootstrap(): void {
    const instances: unknown[] = this.discovery.getProviders().map((provider) => provider.instance)
    this.runner.start(instances.filter((instance) => instance instanceof Handler))
    this.schedules.start(instances.filter((instance) => instance instanceof Schedule))
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.schedules.stop(), this.runner.stop()])
  }
}
