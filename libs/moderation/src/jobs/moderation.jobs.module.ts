import { Module } from '@nestjs/common'
import { ModerationModule } from '../moderation.module.js'
import { ForgetReporter } from './forget-reporter.js'

@Module({ imports: [ModerationModule], providers: [ForgetReporter] })
export class ModerationJobsModule {}
