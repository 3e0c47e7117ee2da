import { ok, refuse } from '@tilia/kernel'

/** What a tie says, from one kind of subject to another: `a proposal informs a commitment`. */
export const TIES = { informs: { from: 'proposal', to: 'commitment' } } as const
export type TieKind = keyof typeof TIES

export interface TieEnd {
  readonly kind: string
  /** Of the subject: draft, open, hidden, gone. */
  readonly state: string
}

/** The rule of tying: both ends are there for everyone to see, and the kind of tie fits them. */
export function decideTie(kind: TieKind, from: TieEnd | null, to: TieEnd | null) {
  if (from?.state !== 'open' || to?.state !== 'open') return refuse('not_found')
  const fits = TIES[kind]
  return from.kind === fits.from && to.kind === fits.to ? ok() : refuse('does_not_fit')
}
