import { error } from '@sveltejs/kit'
import { VERSIONS } from '#lib/proposals/idea.ts'
import { ideaNumber } from '#lib/proposals/idea-number.ts'

export const load = async ({ locals, params }) => {
  const { proposal } = await locals.ask(VERSIONS, { number: ideaNumber(params.number) })
  return { idea: proposal ?? error(404) }
}
