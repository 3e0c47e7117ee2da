import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { mustBeSomeone } from '#lib/platform/session/must-be.ts'
import { IDEA_TO_CHANGE, WITHDRAW } from '#lib/proposals/idea.ts'
import { ideaNumber } from '#lib/proposals/idea-number.ts'

export const load = async (event) => {
  await mustBeSomeone(event)
  const { proposal } = await event.locals.ask(IDEA_TO_CHANGE, { number: ideaNumber(event.params.number) })
  if (!proposal) error(404)
  if (!proposal.viewerCan.withdraw) error(403)
  return { idea: proposal }
}

export const actions = {
  withdraw: act('withdraw', async (form) => {
    const input = { proposalId: form.text('proposalId'), reason: form.text('reason') }
    const { withdrawProposal } = await form.event.locals.ask(WITHDRAW, { input })
    if (isRefusal(withdrawProposal))
      return form.refuse(withdrawProposal, { reason: { required: m.proposals_withdraw_reason_required } })
    return form.done(`/ideas/${withdrawProposal.number}`, m.proposals_withdrawn_done())
  }),
}
