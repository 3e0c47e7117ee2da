import { newId, type PersonId } from '@tilia/kernel'
import { statement, type Tx } from '@tilia/platform'
import { LONGEST_SESSION_MS } from '../model/session-lifetime.js'
import { hashOf, newSecretToken } from '../model/secret-token.js'

export interface OpenedSession {
  /** Known to the browser alone; the database holds its hash. */
  readonly token: string
  /** At the latest; sooner if it is not used. */
  readonly expiresAt: Date
}

const insert = statement<never>(
  'identity.open-session',
  `insert into session (city_id, token_hash, id, person_id, device) values ($1, $2, $3, $4, $5)`,
)

const closeOne = statement<never>(
  'identity.close-session',
  `delete from session where city_id = $1 and token_hash = $2`,
)

const closeAll = statement<never>(
  'identity.close-sessions',
  `delete from session where city_id = $1 and person_id = $2`,
)

/** `device` is what the person will know it by in the list of sessions: "Firefox, Linux". */
export async function openSession(tx: Tx, personId: PersonId, device: string | null): Promise<OpenedSession> {
  const token = newSecretToken()
  await tx.one(insert, [tx.cityId, hashOf(token), newId(), personId, device])
  return { token, expiresAt: new Date(tx.now.getTime() + LONGEST_SESSION_MS) }
}

/** The browser's session before: a token never lives on through a sign-in. */
export async function closeSession(tx: Tx, token: string | null): Promise<void> {
  if (token !== null) await tx.one(closeOne, [tx.cityId, hashOf(token)])
}

/** After a change of password, address or roles, everyone who has a session must show who they are again. */
export async function closeSessionsOf(tx: Tx, personId: PersonId): Promise<void> {
  await tx.one(closeAll, [tx.cityId, personId])
}
