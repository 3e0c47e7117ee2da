import { m } from '@tilia/messages'
import type { SentForm } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { INVITE } from './people.ts'

/** Sends an invitation, the first time or again: the later one takes the place of the earlier. */
export async function invite(form: SentForm, whom: { email: string; roles: readonly string[] }) {
  const { invite: answer } = await form.event.locals.ask(INVITE, {
    input: { email: whom.email, roles: [...whom.roles], password: form.raw('password') },
  })
  if (isRefusal(answer)) return form.refuse(answer)
  return form.done('/staff/people', m.people_invite_sent({ email: whom.email }))
}
