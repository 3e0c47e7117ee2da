import { m } from '@tilia/messages'
import type { VariablesOf } from '#lib/platform/graphql/graphql.ts'
import type { ACTS } from './acts.ts'

export type ActKind = NonNullable<VariablesOf<typeof ACTS>['kind']>

const KINDS: Readonly<Record<ActKind, () => string>> = {
  people: m.acts_kind_people,
  city: m.acts_kind_city,
  plans: m.acts_kind_plans,
  proposals: m.acts_kind_proposals,
  moderation: m.acts_kind_moderation,
}

export const isActKind = (text: string | null): text is ActKind => text !== null && text in KINDS

export const actKindOptions = () => Object.entries(KINDS).map(([value, text]) => ({ value, text: text() }))
