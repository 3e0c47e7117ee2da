import { error } from '@sveltejs/kit'
import { VERSION } from '#lib/proposals/idea.ts'
import { ideaNumber } from '#lib/proposals/idea-number.ts'

export const load = async ({ locals, params }) => {
  const asked = { number: ideaNumber(params.number), version: ideaNumber(params.version) }
  const { proposal, proposalVersion } = await locals.ask(VERSION, asked)
  if (!proposal || !proposalVersion) error(404)
  return { idea: proposal, version: proposalVersion }
}
