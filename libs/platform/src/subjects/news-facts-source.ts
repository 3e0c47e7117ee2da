import type { Actor } from '@tilia/kernel'

/** A piece of news whose sentence names something that only its domain can read. */
export interface NewsReference {
  readonly newsId: string
  readonly code: string
  readonly subjectId: string
  readonly otherId: string | null
  /** What the event named beside its subjects: `moveId`, `decisionId`, … */
  readonly ids: Readonly<Record<string, string>>
}

/**
 * What sentences of news can name beside their subject, read when they are shown and only as far as the actor may see
 * it. A domain provides one for the codes of its events; the notifications find them by their type.
 */
export abstract class NewsFactsSource {
  abstract readonly codes: readonly string[]
  /** By `newsId`; what is not in the map is told without facts. One question for all of them. */
  abstract read(
    actor: Actor,
    news: readonly NewsReference[],
  ): Promise<ReadonlyMap<string, Readonly<Record<string, string | number | null>>>>
}
