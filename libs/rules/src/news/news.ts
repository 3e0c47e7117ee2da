/** What can be told of a subject. Each code has its sentence in `messages`. */
export const NEWS_CODES = [
  'idea_published',
  'idea_corrected',
  'idea_withdrawn',
  'idea_answered',
  'idea_tied',
  'idea_untied',
  'plan_published',
  'plan_closed',
  'commitment_dropped',
  'progress_posted',
  'milestone_moved',
  'milestone_dropped',
  'window_opened',
  'window_moved',
  'comment_posted',
  'comment_replied',
  'content_hidden',
  'content_restored',
] as const
export type NewsCode = (typeof NEWS_CODES)[number]

export function isNewsCode(code: string): code is NewsCode {
  return (NEWS_CODES as readonly string[]).includes(code)
}

/** Why somebody is told. `reply`: to a comment of theirs. `wrote`: it is about what they wrote. */
export const TOLD_REASONS = ['asked', 'author', 'support', 'tied', 'reply', 'wrote'] as const
export type ToldReason = (typeof TOLD_REASONS)[number]

/** What a sentence can name beside its subject. Read when it is shown, so it is never older than the page it leads to. */
export interface NewsFacts {
  /** Title of the second subject: the commitment an idea was tied to, the milestone that moved. */
  readonly other?: string | null
  /** under_review, accepted, not_followed. */
  readonly standing?: string | null
  /** no_evidence, not_started, limited, substantial, complete. */
  readonly completion?: string | null
  /** `2026-10` or `2026-10-31`, a day of the city's calendar. */
  readonly day?: string | null
  readonly reason?: string | null
  readonly version?: number | null
}
