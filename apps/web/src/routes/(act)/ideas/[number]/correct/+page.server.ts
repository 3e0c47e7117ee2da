import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { mustBeSomeone } from '#lib/platform/session/must-be.ts'
import { CORRECT, IDEA_TO_CHANGE } from '#lib/proposals/idea.ts'
import { ideaNumber } from '#lib/proposals/idea-number.ts'

export const load = async (event) => {
  await mustBeSomeone(event)
  const { proposal } = await event.locals.ask(IDEA_TO_CHANGE, { number: ideaNumber(event.params.number) })
  if (!proposal) error(404)
  if (!proposal.viewerCan.correct) error(403)
  return { idea: proposal }
}

export const actions = {
  correct: act('correct', async (form) => {
    const { correctProposal } = await form.event.locals.ask(CORRECT, {
      input: {
        proposalId: form.text('proposalId'),
        version: form.whole('version') || 0,
        title: form.text('title'),
        body: form.text('body'),
      },
    })
    if (isRefusal(correctProposal))
      return form.refuse(correctProposal, {
        title: { required: m.proposals_title_required },
        body: { required: m.proposals_body_required },
      })
    return form.done(`/ideas/${correctProposal.number}`, m.proposals_corrected())
  }),
}
