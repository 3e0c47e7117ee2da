import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { UNDO_TIE } from '#lib/links/way.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { DESK_IDEA } from '#lib/proposals/desk.ts'
import { ideaNumber } from '#lib/proposals/idea-number.ts'

export const load = async ({ locals, params }) => {
  const { proposal } = await locals.ask(DESK_IDEA, { number: ideaNumber(params.number) })
  const tie = proposal?.ties.find(({ id }) => id === params.link)
  if (!proposal || !tie?.commitment) error(404)
  return { idea: proposal, tie: { id: tie.id, note: tie.note, commitment: tie.commitment } }
}

export const actions = {
  untie: act('untie', async (form) => {
    const { number, link } = form.event.params
    const { undoTie } = await form.event.locals.ask(UNDO_TIE, { input: { linkId: link!, reason: form.text('reason') } })
    if (isRefusal(undoTie)) return form.refuse(undoTie, { reason: { required: m.proposals_withdraw_reason_required } })
    return form.done(`/staff/ideas/${number}`, m.proposals_untied())
  }),
}
