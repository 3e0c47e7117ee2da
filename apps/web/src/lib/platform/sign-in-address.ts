import { link } from './locale.ts'
import { thisPage } from './this-page.ts'

/** The page to sign in, which then leads back to this one: by its path without a language, as every `next`. */
export const signInAddress = (url: Parameters<typeof thisPage>[0]): string =>
  `${link('/sign-in')}?next=${encodeURIComponent(thisPage(url))}`
