import type { Role } from '@tilia/kernel'

/** The same in every city of a demonstration; printed by `npm start`. Nobody else there can sign in. */
export const DEMO_ACCOUNTS: readonly { email: string; roles: readonly Role[] }[] = [
  { email: 'resident@demo.example', roles: [] },
  { email: 'moderator@demo.example', roles: ['moderator'] },
  { email: 'staff@demo.example', roles: ['staff'] },
  { email: 'admin@demo.example', roles: ['admin'] },
]

export const DEMO_PASSWORD = 'under the linden tree'
