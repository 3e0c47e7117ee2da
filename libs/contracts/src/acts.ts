/**
 * Everything that staff, moderators, admins and the operator do and that is kept on record, by the part of the work it
 * belongs to. A new verb is a line here, its sentence in the web app's `act-sentence.ts`; neither compiles without the other.
 */
export const ACTS = {
  people: ['role_invited', 'invitation_accepted', 'invitation_withdrawn', 'role_granted', 'role_revoked'],
  city: ['city_created', 'city_changed', 'area_added', 'area_renamed', 'area_retired'],
  plans: [
    'plan_created',
    'plan_imported',
    'plan_changed',
    'plan_suggestion_dropped',
    'plan_published',
    'plan_closed',
    'window_set',
    'window_moved',
    'commitment_added',
    'commitments_added',
    'commitment_changed',
    'commitment_removed',
    'commitment_dropped',
    'milestone_added',
    'milestone_changed',
    'milestone_removed',
    'milestone_dropped',
    'milestone_moved',
    'progress_posted',
  ],
  proposals: ['proposal_answered', 'link_tied', 'link_undone'],
  moderation: ['moderation_hide', 'moderation_restore', 'moderation_keep'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type ActKind = keyof typeof ACTS
export type ActVerb = (typeof ACTS)[ActKind][number]
