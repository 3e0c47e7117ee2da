/** What a contribution can be reported for, and hidden for. The sentences that explain them are in messages. */
export const HOUSE_RULES = ['respect', 'personal_data', 'advertising', 'off_topic', 'law'] as const
export type HouseRule = (typeof HOUSE_RULES)[number]

export const REPORT_REASONS = [...HOUSE_RULES, 'other'] as const
export type ReportReason = (typeof REPORT_REASONS)[number]

/** Kinds of subjects that residents make, and moderators may hide. What the city publishes is not theirs to hide. */
export const MODERATED: readonly string[] = ['proposal', 'comment']
