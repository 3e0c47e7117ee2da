import type { Actor } from '@tilia/kernel'
import { SubjectRegistry } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { ReadNewsFacts } from './read-news-facts.js'
import type { NewsRow, Told } from './told.js'

/**
 * Turns stored news into what an actor may read of them now; what they may not see is left out without a trace, and what
 * is hidden is told to its author alone: moderators meet it among the reports, not here.
 */
@Injectable()
export class TellActor {
  constructor(
    private readonly subjects: SubjectRegistry,
    private readonly facts: ReadNewsFacts,
  ) {}

  async execute<Row extends NewsRow>(actor: Actor, rows: readonly Row[]): Promise<(Row & Told)[]> {
    const ids = rows.flatMap(({ subjectId, otherId, viaId }) => [subjectId, otherId, viaId])
    const [cards, facts] = await Promise.all([
      this.subjects.cards(
        actor,
        ids.filter((id) => id !== null),
      ),
      this.facts.read(actor, rows),
    ])
    const told = (id: string | null) => {
      const card = cards.get(id ?? '')
      return card && (card.state === 'open' || actor.is(card.authorId)) ? card : null
    }
    return rows.flatMap((row) => {
      const subject = told(row.subjectId)
      if (!subject) return []
      const other = told(row.otherId)?.title ?? null
      const via = told(row.viaId)
      return [{ ...row, subject, via, facts: { ...facts.get(row.newsId), other } }]
    })
  }
}
