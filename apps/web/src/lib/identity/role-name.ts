import { m } from '@tilia/messages'

const NAMES: Readonly<Record<string, () => string>> = {
  admin: m.account_role_admin,
  staff: m.account_role_staff,
  moderator: m.account_role_moderator,
}

export const roleName = (role: string): string => NAMES[role]?.() ?? role
