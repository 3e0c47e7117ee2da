import {
  commentWritten,
  commitmentDropped,
  linkTied,
  linkUndone,
  milestoneDropped,
  milestoneMoved,
  moderationDecided,
  planClosed,
  planPublished,
  progressPosted,
  proposalAnswered,
  proposalCorrected,
  proposalPublished,
  proposalWithdrawn,
  roundMoved,
  roundOpened,
  type EventDefinition,
} from '@tilia/contracts'
import type { PersonId } from '@tilia/kernel'
import type { NewsCode } from '@tilia/rules/news'

type Payload = Readonly<Record<string, string>>

/**
 * Who hears: everyone who follows the subject; its author, while they follow it; the author of another subject, to whom
 * it is a reply; or the person it is about, who wrote it.
 */
export type Hearers =
  | { readonly are: 'followers' }
  | { readonly are: 'following-author' }
  | { readonly are: 'author-of'; readonly subject: (payload: Payload) => string }
  | { readonly are: 'writer'; readonly person: (payload: Payload) => PersonId | null }

/** What an event means to the people. The one table that says who hears of what; several rules may share an event. */
export interface NewsRule {
  readonly event: Pick<EventDefinition<never>, 'type'>
  readonly code: NewsCode
  /** The subject it is about; null where this event is of no interest. */
  readonly about: (payload: Payload) => string | null
  /** Another subject that the sentence names. */
  readonly other?: (payload: Payload) => string
  /** Ids by which the sentence's facts are read when it is shown. */
  readonly facts?: (payload: Payload) => Payload
  readonly hearers: Hearers
  /** Also news of the whole city, for digests of those who asked for it. */
  readonly forEveryone: boolean
}

const proposal = ({ proposalId }: Payload) => proposalId!
const commitment = ({ commitmentId }: Payload) => commitmentId!
const plan = ({ planId }: Payload) => planId!

function told(
  event: NewsRule['event'],
  code: NewsCode,
  about: NewsRule['about'],
  more: Partial<Omit<NewsRule, 'event' | 'code' | 'about'>> = {},
): NewsRule {
  return { event, code, about, hearers: { are: 'followers' }, forEveryone: false, ...more }
}

const idea = ({ kind, fromId }: Payload) => (kind === 'informs' ? fromId! : null)
const everyone = { forEveryone: true }
const decided = (verb: string) => (payload: Payload) => (payload.verb === verb ? payload.subjectId! : null)
const writer: Partial<NewsRule> = {
  hearers: { are: 'writer', person: ({ authorId }) => (authorId || null) as PersonId | null },
  facts: ({ decisionId }) => ({ decisionId: decisionId! }),
}

export const NEWS_RULES: readonly NewsRule[] = [
  told(proposalPublished, 'idea_published', proposal, everyone),
  told(proposalCorrected, 'idea_corrected', proposal),
  told(proposalWithdrawn, 'idea_withdrawn', proposal),
  told(proposalAnswered, 'idea_answered', proposal, everyone),
  told(linkTied, 'idea_tied', idea, { other: ({ toId }) => toId! }),
  told(linkUndone, 'idea_untied', idea, { other: ({ toId }) => toId! }),
  told(planPublished, 'plan_published', plan, { ...everyone, facts: ({ version }) => ({ version: version! }) }),
  told(planClosed, 'plan_closed', plan, everyone),
  told(commitmentDropped, 'commitment_dropped', commitment, everyone),
  told(progressPosted, 'progress_posted', commitment, {
    ...everyone,
    facts: ({ updateId }) => ({ updateId: updateId! }),
  }),
  told(milestoneMoved, 'milestone_moved', commitment, {
    ...everyone,
    other: ({ milestoneId }) => milestoneId!,
    facts: ({ moveId }) => ({ moveId: moveId! }),
  }),
  told(milestoneDropped, 'milestone_dropped', commitment, { other: ({ milestoneId }) => milestoneId! }),
  told(roundOpened, 'window_opened', plan, everyone),
  told(roundMoved, 'window_moved', plan, { ...everyone, facts: ({ moveId }) => ({ moveId: moveId! }) }),
  told(commentWritten, 'comment_replied', ({ commentId, parentId }) => (parentId ? commentId! : null), {
    hearers: { are: 'author-of', subject: ({ parentId }) => parentId! },
  }),
  told(commentWritten, 'comment_posted', ({ subjectId }) => subjectId!, { hearers: { are: 'following-author' } }),
  told(moderationDecided, 'content_hidden', decided('hide'), writer),
  told(moderationDecided, 'content_restored', decided('restore'), writer),
]
