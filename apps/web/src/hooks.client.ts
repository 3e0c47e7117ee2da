import { isLocale, baseLocale, overwriteGetLocale } from '@tilia/messages'

/** On hydrated pages too the language is that of the address, never one that is remembered. */
overwriteGetLocale(() => {
  const { lang } = document.documentElement
  return isLocale(lang) ? lang : baseLocale
})
