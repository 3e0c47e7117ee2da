import type { Ok, Refused, Result } from '@tilia/kernel'
import type { Type } from '@nestjs/common'
import { createUnionType } from '@nestjs/graphql'
import { InvalidInput, NotAllowed, NotConfirmed, NotFound, NotSignedIn, typeNameOf } from './refusals.js'

/** Every mutation may answer with these; the edge makes InvalidInput, policies make the others. */
const EVERYWHERE = [NotFound, NotSignedIn, NotConfirmed, NotAllowed, InvalidInput] as const

/**
 * The union a mutation answers with: what it made, or why not.
 * `resultUnion('SupportProposalResult', Proposal, [PhaseNotOpen])`
 */
export function resultUnion(name: string, value: Type<unknown>, refusals: readonly Type<unknown>[] = []) {
  return createUnionType({
    name,
    types: () => [value, ...new Set([...EVERYWHERE, ...refusals])],
    resolveType: (answer: { __typename?: string }) => answer.__typename ?? value, // by its class: its name in the schema may be another
  })
}

type MemberOf<Outcome> =
  Outcome extends Ok<infer Value> ? Value : Outcome extends Refused<infer R> ? R & { __typename: string } : never

/** A Result as a member of that union. */
export async function asUnion<Outcome extends Result<unknown, { readonly code: string }>>(
  outcome: Promise<Outcome> | Outcome,
): Promise<MemberOf<Outcome>> {
  const result: Result<unknown, { readonly code: string }> = await outcome
  const member = result.ok ? result.value : { __typename: typeNameOf(result.refusal.code), ...result.refusal }
  return member as MemberOf<Outcome>
}
