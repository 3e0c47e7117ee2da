import { Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common'
import { DiscoveryModule, DiscoveryService } from '@nestjs/core'
import { Handler } from './event-handler.js'
import { JobRunner } from './job-runner.js'

/** Runs every handler that a module of the worker provides. */
@Module({ imports: [DiscoveryModule], providers: [JobRunner] })
export class JobsModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly runner: JobRunner,
  ) {}

  onApplicationBootstrap(): void {
    const instances: unknown[] = this.discovery.getProviders().map((provider) => provider.instance)
    this.runner.start(instances.filter((instance) => instance instanceof Handler))
  }

  onApplicationShutdown(): Promise<void> {
    return this.runner.stop()
  }
}
