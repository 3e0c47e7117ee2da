import { Module } from '@nestjs/common'
import { DecideAboutSubject } from './actions/decide-about-subject.js'
import { ReportSubject } from './actions/report-subject.js'
import { FindDecisions } from './queries/find-decisions.js'
import { FindReports } from './queries/find-reports.js'

const providers = [ReportSubject, DecideAboutSubject, FindReports, FindDecisions]

@Module({ providers, exports: providers })
export class ModerationModule {}
