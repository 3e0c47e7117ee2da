import type { Actor } from '@tilia/kernel'
import { CityReader, NewsFactsSource, statement, SubjectRegistry, type NewsReference } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

const sentences = statement<{ id: string; sentence: string }>(
  'moderation.sentences-of-decisions',
  'select id, sentence from moderation_decision where city_id = $1 and id = any ($2::uuid[])',
)

/** The sentence of a decision, for the author it was written to and nobody else. */
@Injectable()
export class NewsFactsOfModeration extends NewsFactsSource {
  readonly codes = ['content_hidden', 'content_restored']

  constructor(
    private readonly reader: CityReader,
    private readonly subjects: SubjectRegistry,
  ) {
    super()
  }

  async read(actor: Actor, news: readonly NewsReference[]) {
    const subjectIds = news.map(({ subjectId }) => subjectId)
    const [cards, rows] = await Promise.all([
      this.subjects.cards(actor, subjectIds),
      this.reader.all(actor, sentences, [actor.cityId, news.flatMap(({ ids }) => ids.decisionId ?? [])]),
    ])
    const sentenceOf = new Map(rows.map(({ id, sentence }) => [id, sentence]))
    const own = news.filter(({ subjectId }) => actor.is(cards.get(subjectId)?.authorId ?? null))
    return new Map(own.map(({ newsId, ids }) => [newsId, { reason: sentenceOf.get(ids.decisionId ?? '') ?? null }]))
  }
}
