import { page } from '$app/state'
import { formatter, type Formatter } from './format.ts'
import { getLocale } from './locale.ts'

/** For components: dates and numbers in the language of the page, by the clock of the city. */
export const pageFormat = (): Formatter => formatter(getLocale(), page.data.city?.timeZone ?? 'UTC')
