import { Module } from '@nestjs/common'
import { DecideAboutSubject } from './actions/decide-about-subject.js'
import { ReportSubject } from './actions/report-subject.js'
import { FindDecisions } from './queries/find-decisions.js'
import { FindReports } from './queries/find-reports.js'
import { NewsFactsOfModeration } from './queries/news-facts-of-moderation.js'
import { WhatModerationKeeps } from './queries/what-moderation-keeps.js'

const providers = [
  ReportSubject,
  DecideAboutSubject,
  FindReports,
  FindDecisions,
  NewsFactsOfModeration,
  WhatModerationKeeps,
]

@Module({ providers, exports: providers })
export class ModerationModule {}
