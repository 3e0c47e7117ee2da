import { m } from '@tilia/messages'
import { invite } from '#lib/identity/invite.ts'
import { mustBeAdmin } from '#lib/identity/must-be-admin.ts'
import { act } from '#lib/platform/forms/act.ts'

export const load = async (event) => {
  await mustBeAdmin(event)
}

export const actions = {
  invite: act('invite', async (form) => {
    const [email, roles] = [form.text('email'), form.all('roles')]
    if (roles.length === 0) return form.wrong({ roles: m.people_roles_required() })
    return invite(form, { email, roles })
  }),
}
