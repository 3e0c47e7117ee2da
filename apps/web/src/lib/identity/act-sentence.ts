import { m } from '@tilia/messages'
import { isRule, ruleText } from '#lib/moderation/rules.ts'
import { civilDate } from '#lib/plans/civil-date.ts'
import { pageFormat } from '#lib/platform/page.ts'
import { lookOf, type Reached } from '#lib/proposals/standing.ts'
import type { Act } from './acts.ts'
import { personName } from './person-name.ts'
import { roleName } from './role-name.ts'

const FIELDS: Readonly<Record<string, () => string>> = {
  name: m.citydesk_name,
  languages: m.citydesk_languages,
  defaultLanguage: m.citydesk_default_language,
  timeZone: m.citydesk_time_zone,
  accentColour: m.citydesk_accent,
  secondColour: m.citydesk_second,
}

/** A verb of the schema without a sentence does not compile. */
const SENTENCES: Readonly<Record<Act['verb'], (said: Said) => string>> = {
  role_invited: ({ list }) => m.acts_role_invited({ roles: list('roles', roleName) }),
  invitation_accepted: ({ person, list }) => m.acts_invitation_accepted({ person, roles: list('roles', roleName) }),
  invitation_withdrawn: m.acts_invitation_withdrawn,
  role_granted: ({ person, list }) => m.acts_role_granted({ person, role: list('role', roleName) }),
  role_revoked: ({ person, list }) => m.acts_role_revoked({ person, role: list('role', roleName) }),
  city_created: m.acts_city_created,
  city_changed: ({ list }) => m.acts_city_changed({ fields: list('fields', (field) => FIELDS[field]?.() ?? field) }),
  area_added: m.acts_area_added,
  area_renamed: m.acts_area_renamed,
  area_retired: m.acts_area_retired,
  plan_created: m.acts_plan_created,
  plan_imported: m.acts_plan_imported,
  plan_changed: m.acts_plan_changed,
  plan_suggestion_dropped: m.acts_plan_suggestion_dropped,
  plan_published: ({ fact }) => m.acts_plan_published({ version: fact('version') }),
  plan_closed: m.acts_plan_closed,
  window_set: m.acts_window_set,
  window_moved: m.acts_window_moved,
  commitment_added: m.acts_commitment_added,
  commitments_added: ({ fact }) => m.acts_commitments_added({ count: Number(fact('added')) }),
  commitment_changed: m.acts_commitment_changed,
  commitment_removed: m.acts_commitment_removed,
  commitment_dropped: m.acts_commitment_dropped,
  milestone_added: m.acts_milestone_added,
  milestone_changed: m.acts_milestone_changed,
  milestone_removed: m.acts_milestone_removed,
  milestone_dropped: m.acts_milestone_dropped,
  milestone_moved: ({ fact }) => m.acts_milestone_moved({ date: civilDate(fact('to')) }),
  progress_posted: m.acts_progress_posted,
  proposal_answered: ({ fact }) => m.acts_proposal_answered({ standing: lookOf(fact('standing') as Reached).text }),
  link_tied: m.acts_link_tied,
  link_undone: m.acts_link_undone,
  moderation_hide: ({ fact }) => m.acts_moderation_hide({ rule: rule(fact('rule')) }),
  moderation_restore: ({ fact }) => m.acts_moderation_restore({ rule: rule(fact('rule')) }),
  moderation_keep: ({ fact }) => m.acts_moderation_keep({ rule: rule(fact('rule')) }),
}

interface Said {
  /** To whom it was done. */
  readonly person: string
  fact(name: string): string
  /** Several values of one fact, each by its name, as the language lists them. */
  list(name: string, nameOf: (value: string) => string): string
}

/** What was done, in one sentence without who did it. */
export function actSentence({ verb, person, facts }: Act): string {
  const fact = (name: string): string => facts.find((each) => each.name === name)?.value ?? ''
  return SENTENCES[verb]({
    person: person ? personName(person) : m.acts_somebody(),
    fact,
    list: (name, nameOf) => pageFormat().list(fact(name).split(',').map(nameOf)),
  })
}

const rule = (value: string): string => (isRule(value) ? ruleText(value) : value)
