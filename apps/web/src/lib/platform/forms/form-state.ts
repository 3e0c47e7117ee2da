import type { Refusal } from '../refusals/refusal.ts'

/** Never given back to a page: what is typed there is nobody's to see, not even in the page's source. */
export const isSecret = (field: string): boolean => /password|token|secret/i.test(field)

/** What an action gives back when nothing was done: the sentences, and all that was typed. */
export interface FormState {
  /** Which form of the page this is about. */
  readonly form: string
  /** The sentence for the whole form; null where the fields say it all. */
  readonly message: string | null
  /** Field → sentence. */
  readonly errors: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string | readonly string[]>>
  /** For the rare page that must do more than show the sentence. */
  readonly refusal: Refusal['__typename'] | null
}

/** What a page gets as `form`: nothing, or the state of one of its forms, or what another action of it said. */
export type AnyFormState = FormState | null | undefined
