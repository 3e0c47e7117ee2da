import { baseLocale, getLocale, isLocale, locales, type Locale } from '@tilia/messages'

export { baseLocale, getLocale, isLocale, locales, type Locale }

/** `/de/ideas` is the page `/ideas` in German. Every page has its language in its address; cookies only remember. */
export function splitPath(pathname: string): { locale: Locale | null; path: string } {
  const [, first = '', ...rest] = pathname.split('/')
  return isLocale(first) ? { locale: first, path: `/${rest.join('/')}` } : { locale: null, path: pathname }
}

/** The address of a page in the language of this page, or in another one. */
export function link(path: string, locale: Locale = getLocale()): string {
  return path === '/' || path === '' ? `/${locale}` : `/${locale}${path}`
}

/** The languages of an Accept-Language header, the most wanted first. */
export function wantedLocales(header: string | null): Locale[] {
  return (header ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';')
      const q = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
      return { locale: tag.split('-')[0] ?? '', weight: q === undefined ? 1 : Number(q) }
    })
    .filter((entry): entry is { locale: Locale; weight: number } => isLocale(entry.locale) && entry.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map((entry) => entry.locale)
}

/** What a visitor reads first: what they chose, what their browser asks for, what the city speaks. */
export function chooseLocale(
  offered: readonly Locale[],
  wishes: { cookie: string | undefined; header: string | null; fallback: Locale },
): Locale {
  const wanted = [wishes.cookie, ...wantedLocales(wishes.header), wishes.fallback]
  return wanted.find((locale): locale is Locale => isLocale(locale) && offered.includes(locale)) ?? wishes.fallback
}
