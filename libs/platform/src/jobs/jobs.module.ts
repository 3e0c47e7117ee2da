import { Module } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import { JobRunner } from './job-runner.js'

/** Runs every handler that a module of the worker provides. */
@Module({ imports: [DiscoveryModule], providers: [JobRunner] })
export class JobsModule {}
