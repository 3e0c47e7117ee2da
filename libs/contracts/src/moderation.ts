import type { Branded } from '@tilia/kernel'
import { defineEvent } from './event.js'

export type ReportId = Branded<'ReportId'>
export type ModerationDecisionId = Branded<'ModerationDecisionId'>

/** A moderator hid or restored `subjectId`, with a rule and a sentence that its author is told. */
export const moderationDecided = defineEvent<{
  decisionId: ModerationDecisionId
  subjectId: string
  verb: 'hide' | 'restore'
  /** Empty where its author has left. */
  authorId: string
}>('moderation.decided.v1')
