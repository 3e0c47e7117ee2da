import { error } from '@sveltejs/kit'
import { IDEA_PUBLISHED } from '#lib/proposals/idea.ts'
import { ideaNumber } from '#lib/proposals/idea-number.ts'

export const load = async ({ locals, params }) => {
  const { proposal } = await locals.ask(IDEA_PUBLISHED, { number: ideaNumber(params.number) })
  return { idea: proposal ?? error(404) }
}
