import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { mustBeAdmin } from '#lib/identity/must-be-admin.ts'
import { GRANT, REVOKE_ROLE, ROLE_HOLDER } from '#lib/identity/people.ts'
import { personName } from '#lib/identity/person-name.ts'
import { roleName } from '#lib/identity/role-name.ts'
import { act, type SentForm } from '#lib/platform/forms/act.ts'
import { isRefusal, type Refusal } from '#lib/platform/refusals/refusal.ts'
import { sentence } from '#lib/platform/refusals/sentence.ts'
import { forgetSession } from '#lib/platform/session/cookies.ts'

export const load = async (event) => {
  await mustBeAdmin(event)
  return { holder: await holderOf(event) }
}

async function holderOf({ locals, params }: Pick<SentForm['event'], 'locals' | 'params'>) {
  const { personWithRoles } = await locals.ask(ROLE_HOLDER, { id: params.id ?? '' })
  return personWithRoles ?? error(404)
}

const roleOf = (form: SentForm) => ({
  personId: form.event.params.id ?? '',
  role: form.text('role'),
  password: form.raw('password'),
})

/** That a city needs an admin is said beside the role, where one would look for why. */
const refused = (form: SentForm, refusal: Refusal) =>
  refusal.__typename === 'LastAdmin'
    ? form.wrong({ role: sentence(refusal, form.format) })
    : form.refuse(refusal, { role: { not_one_of: m.people_role_required } })

export const actions = {
  grant: act('grant', async (form) => {
    const input = roleOf(form)
    const { grantRole } = await form.event.locals.ask(GRANT, { input })
    if (isRefusal(grantRole)) return refused(form, grantRole)
    return form.done(`/staff/people/${input.personId}`, m.people_granted(await said(form)))
  }),
  revoke: act('revoke', async (form) => {
    const { locals, cookies } = form.event
    const input = roleOf(form)
    const viewer = await locals.viewer()
    const words = await said(form)
    const { revokeRole } = await locals.ask(REVOKE_ROLE, { input })
    if (isRefusal(revokeRole)) return refused(form, revokeRole)
    if (viewer?.id !== input.personId) return form.done('/staff/people', m.people_revoked(words))
    forgetSession(cookies) // it ended with the role
    return form.done('/sign-in', m.people_gave_up({ role: words.role }))
  }),
}

async function said(form: SentForm) {
  const { person, email } = await holderOf(form.event)
  return { name: person ? personName(person) : email, role: roleName(form.text('role')) }
}
