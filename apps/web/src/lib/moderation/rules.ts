import { m } from '@tilia/messages'

const TEXTS = {
  respect: m.moderation_rule_respect,
  personal_data: m.moderation_rule_personal_data,
  advertising: m.moderation_rule_advertising,
  off_topic: m.moderation_rule_off_topic,
  law: m.moderation_rule_law,
  other: m.moderation_rule_other,
}

export type ReportReason = keyof typeof TEXTS
export type HouseRule = Exclude<ReportReason, 'other'>

export const ruleText = (rule: ReportReason): string => TEXTS[rule]()

export const isReason = (text: string): text is ReportReason => text in TEXTS
export const isRule = (text: string): text is HouseRule => isReason(text) && text !== 'other'

const options = (rules: readonly ReportReason[]) => rules.map((value) => ({ value, text: ruleText(value) }))

/** For a moderator: a rule of the house must be named. */
export const ruleOptions = () => options(['respect', 'personal_data', 'advertising', 'off_topic', 'law'])

/** For whoever reports: something else may be wrong with it too. */
export const reasonOptions = () => [...ruleOptions(), ...options(['other'])]
