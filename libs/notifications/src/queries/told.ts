import type { SubjectCard } from '@tilia/platform'
import type { NewsCode, NewsFacts, ToldReason } from '@tilia/rules/news'

/** A piece of news as it is stored. */
export interface NewsRow {
  readonly newsId: string
  readonly code: NewsCode
  readonly subjectId: string
  readonly otherId: string | null
  /** Ids by which facts are read. */
  readonly ids: Readonly<Record<string, string>>
  readonly at: Date
  /** Null where nobody in particular is told. */
  readonly reason: ToldReason | null
  readonly viaId: string | null
}

/** The same for somebody's eyes: only what they may see, as it is now. */
export interface Told {
  readonly code: NewsCode
  readonly reason: ToldReason | null
  readonly at: Date
  readonly subjectId: string
  readonly subject: SubjectCard
  readonly via: SubjectCard | null
  readonly facts: NewsFacts
}

export const NEWS_COLUMNS = `news.id as "newsId", news.code, news.subject_id as "subjectId", news.other_id as "otherId",
  news.facts as ids, news.at`
