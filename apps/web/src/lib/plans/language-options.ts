import { getLocale } from '#lib/platform/locale.ts'

/** Languages with their names, in the language of the page. */
export function languageOptions(tags: readonly string[]): { value: string; text: string }[] {
  const names = new Intl.DisplayNames([getLocale()], { type: 'language' })
  return tags.map((value) => ({ value, text: names.of(value) ?? value }))
}
