import { createContext } from 'svelte'

/** What a form tells the fields inside it. */
export interface FormContext {
  readonly id: string
  error(name: string): string | undefined
  /** What was typed when the form was sent and refused; undefined on a fresh form. */
  typed(name: string): string | readonly string[] | undefined
}

export const [getForm, setForm] = createContext<FormContext>()

export const one = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.[0]
