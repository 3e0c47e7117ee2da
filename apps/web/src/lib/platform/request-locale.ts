import { AsyncLocalStorage } from 'node:async_hooks'
import { baseLocale, overwriteGetLocale, type Locale } from '@tilia/messages'

const current = new AsyncLocalStorage<Locale>()

overwriteGetLocale(() => current.getStore() ?? baseLocale)

/** Everything that runs inside speaks this language: messages, links, dates. */
export const inLocale = <Result>(locale: Locale, run: () => Result): Result => current.run(locale, run)
