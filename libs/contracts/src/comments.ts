import type { Branded } from '@tilia/kernel'
import { defineEvent } from './event.js'

export type CommentId = Branded<'CommentId'>

/** On `subjectId`; a reply where `parentId` is not empty. */
export const commentWritten = defineEvent<{ commentId: CommentId; subjectId: string; parentId: string }>(
  'comments.written.v1',
)
