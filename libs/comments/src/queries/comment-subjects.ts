import type { Actor } from '@tilia/kernel'
import { SubjectKind, SubjectRegistry, wordsOf, type SubjectCard } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { FindComments, type CommentRow } from './find-comments.js'

const TITLE_LENGTH = 80

/** A comment as a subject: named by its first words, at its place on the page of what it is about. */
@Injectable()
export class CommentSubjects extends SubjectKind {
  readonly kind = 'comment'

  constructor(
    private readonly find: FindComments,
    private readonly subjects: SubjectRegistry,
  ) {
    super()
  }

  async cards(actor: Actor, ids: readonly string[]): Promise<readonly SubjectCard[]> {
    const comments = [...(await this.find.byIds(actor, ids)).values()].filter((comment) => comment.bodyHtml !== null)
    const about = await this.subjects.cards(
      actor,
      comments.map((comment) => comment.subjectId),
    )
    return comments.flatMap((comment) => {
      const card = about.get(comment.subjectId)
      return card ? [cardOf(comment, card)] : []
    })
  }

  override async texts(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const comments = [...(await this.find.byIds(actor, ids)).values()]
    return new Map(comments.flatMap(({ id, bodyHtml }) => (bodyHtml === null ? [] : [[id, bodyHtml] as const])))
  }
}

function cardOf(comment: CommentRow, about: SubjectCard): SubjectCard {
  return {
    id: comment.id,
    kind: 'comment',
    title: wordsOf(comment.bodyHtml ?? '', TITLE_LENGTH),
    language: comment.language,
    path: `${about.path}#comment-${comment.id}`,
    state: comment.state,
    authorId: comment.authorId,
  }
}
