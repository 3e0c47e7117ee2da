import { arrange, HOME } from '#lib/home/home.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => arrange(await locals.ask(HOME, {}))
