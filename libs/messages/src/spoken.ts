import { baseLocale, toLocale, type Locale } from './paraglide/runtime.js'

/** The second argument of a message, for text outside a page: `m.account_title({}, spoken('de'))`. */
export function spoken(tag: string): { locale: Locale } {
  return { locale: toLocale(tag) ?? baseLocale }
}
