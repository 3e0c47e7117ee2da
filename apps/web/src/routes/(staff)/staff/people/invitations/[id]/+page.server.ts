import { error, type RequestEvent } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { invite } from '#lib/identity/invite.ts'
import { mustBeAdmin } from '#lib/identity/must-be-admin.ts'
import { INVITATION, WITHDRAW } from '#lib/identity/people.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'

/** The open invitation of the address; one that was taken, withdrawn or has run out is not there any more. */
async function openInvitation({ locals, params }: Pick<RequestEvent, 'locals' | 'params'>) {
  const { invitation } = await locals.ask(INVITATION, { id: params.id ?? '' })
  return invitation ?? error(404)
}

export const load = async (event) => {
  await mustBeAdmin(event)
  return { invitation: await openInvitation(event) }
}

export const actions = {
  resend: act('resend', async (form) => invite(form, await openInvitation(form.event))),
  withdraw: act('withdraw', async (form) => {
    const { withdrawInvitation } = await form.event.locals.ask(WITHDRAW, {
      input: { invitationId: form.event.params.id ?? '' },
    })
    if (isRefusal(withdrawInvitation)) return form.refuse(withdrawInvitation)
    return form.done('/staff/people', m.people_withdrawn())
  }),
}
