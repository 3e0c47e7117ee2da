import type { Reroute } from '@sveltejs/kit/hooks'
import { splitPath } from '#lib/platform/locale.ts'

/** `/de/ideas` and `/en/ideas` are one page in two languages: no folder for the language. */
export const reroute: Reroute = ({ url }) => splitPath(url.pathname).path
