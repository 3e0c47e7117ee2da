import { m } from '@tilia/messages'
import type { IconName, LeafState } from '#lib/ui/index.ts'

type Tone = 'done' | 'running' | 'late' | 'stop' | 'rest'

/** How far an idea came: its word, and how it looks. */
export type Reached = 'received' | 'under_review' | 'accepted' | 'not_followed' | 'tied' | 'delivered' | 'withdrawn'

interface Look<Text> {
  readonly text: Text
  readonly tone: Tone
  readonly icon: IconName
  readonly leaf: LeafState
}

const LOOKS: Readonly<Record<Reached, Look<() => string>>> = {
  received: { text: m.proposals_standing_received, tone: 'rest', icon: 'mail', leaf: 'idea' },
  under_review: { text: m.proposals_standing_under_review, tone: 'running', icon: 'moving', leaf: 'running' },
  accepted: { text: m.proposals_standing_accepted, tone: 'done', icon: 'check', leaf: 'done' },
  not_followed: { text: m.proposals_standing_not_followed, tone: 'rest', icon: 'stopped', leaf: 'dropped' },
  tied: { text: m.proposals_standing_tied, tone: 'running', icon: 'link', leaf: 'running' },
  delivered: { text: m.proposals_standing_delivered, tone: 'done', icon: 'check', leaf: 'done' },
  withdrawn: { text: m.proposals_standing_withdrawn, tone: 'rest', icon: 'arrow-left', leaf: 'dropped' },
}

export const lookOf = (reached: Reached): Look<string> => {
  const { text, ...look } = LOOKS[reached]
  return { text: text(), ...look }
}

/** What lists can be filtered by, as in the address. */
export const LIST_STANDINGS = ['received', 'under_review', 'accepted', 'not_followed', 'withdrawn'] as const
export type ListStanding = (typeof LIST_STANDINGS)[number]
