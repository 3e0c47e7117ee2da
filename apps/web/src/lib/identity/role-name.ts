import { m } from '@tilia/messages'

const ROLES = {
  moderator: { name: m.account_role_moderator, hint: m.people_moderator_hint },
  staff: { name: m.account_role_staff, hint: m.people_staff_hint },
  admin: { name: m.account_role_admin, hint: m.people_admin_hint },
} as const

const isRole = (role: string): role is keyof typeof ROLES => role in ROLES

export const roleName = (role: string): string => (isRole(role) ? ROLES[role].name() : role)

/** For a choice: what each role may do is said beside it. */
export const roleOptions = (wanted: (role: string) => boolean = () => true) =>
  Object.entries(ROLES)
    .filter(([value]) => wanted(value))
    .map(([value, { name, hint }]) => ({ value, text: name(), hint: hint() }))
