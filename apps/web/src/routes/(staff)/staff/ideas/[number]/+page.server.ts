import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { TIE } from '#lib/links/way.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { ANSWER, DESK_IDEA } from '#lib/proposals/desk.ts'
import { ideaNumber } from '#lib/proposals/idea-number.ts'

export const load = async ({ locals, params }) => {
  const { proposal, commitments } = await locals.ask(DESK_IDEA, { number: ideaNumber(params.number) })
  return { idea: proposal ?? error(404), commitments: commitments.items }
}

const STANDINGS = ['under_review', 'accepted', 'not_followed'] as const

export const actions = {
  answer: act('answer', async (form) => {
    const standing = STANDINGS.find((one) => one === form.text('standing'))
    if (!standing) return form.wrong({ standing: m.refusals_field_not_one_of() })
    const { answerProposal } = await form.event.locals.ask(ANSWER, {
      input: {
        clientKey: form.key,
        proposalId: form.text('proposalId'),
        seen: form.whole('seen') || 0,
        standing,
        body: form.text('body'),
        office: form.optional('office'),
      },
    })
    if (isRefusal(answerProposal)) {
      if (answerProposal.__typename === 'ReasonMissing') return form.wrong({ body: m.proposals_reason_missing() })
      return form.refuse(answerProposal)
    }
    return form.done(`/staff/ideas/${answerProposal.number}`, m.proposals_answered())
  }),
  tie: act('tie', async (form) => {
    const toId = form.text('toId')
    if (!toId) return form.wrong({ toId: m.proposals_tie_commitment_required() })
    const { tieSubjects } = await form.event.locals.ask(TIE, {
      input: { kind: 'informs', fromId: form.text('proposalId'), toId, note: form.optional('note') },
    })
    if (isRefusal(tieSubjects)) return form.refuse(tieSubjects)
    return form.done(`/staff/ideas/${form.event.params.number}`, m.proposals_tied())
  }),
}
