import type { PersonId } from '@tilia/kernel'
import { statement, Sweep, SWEPT_AT_ONCE, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { eraseAccount } from '../actions/erase-account.js'

// Whoever confirms in this very moment holds the row, and has an address of their own afterwards.
const lockUnconfirmed = statement<{ id: PersonId }>(
  'identity.lock-unconfirmed',
  `select id from person
   where city_id = $1 and claimed_email is not null and email is null and created_at < now() - interval '7 days'
   order by id limit ${SWEPT_AT_ONCE} for update skip locked`,
)

/** Who never confirmed the address within a week may not be its owner: the account goes, and with it its drafts. */
@Injectable()
export class SweepUnconfirmedAccounts extends Sweep {
  readonly name = 'identity.unconfirmed-accounts'

  async sweep(tx: Tx): Promise<number> {
    const persons = await tx.all(lockUnconfirmed, [tx.cityId])
    for (const { id } of persons) await eraseAccount(tx, id, 'remove')
    return persons.length
  }
}

const forgetTokens = statement<{ gone: boolean }>(
  'identity.forget-mailed-tokens',
  `with old as (
     select token_hash from mailed_token where city_id = $1 and expires_at < now() - interval '30 days'
     limit ${SWEPT_AT_ONCE})
   delete from mailed_token using old where city_id = $1 and mailed_token.token_hash = old.token_hash
   returning true as gone`,
)

const forgetInvitations = statement<{ gone: boolean }>(
  'identity.forget-invitations',
  `with old as (
     select id from invitation where city_id = $1 and expires_at < now() - interval '30 days' limit ${SWEPT_AT_ONCE})
   delete from invitation using old where city_id = $1 and invitation.id = old.id returning true as gone`,
)

const forgetSessions = statement<{ gone: boolean }>(
  'identity.forget-sessions',
  `with old as (
     select token_hash from session where city_id = $1 and last_seen_at < now() - interval '90 days'
     limit ${SWEPT_AT_ONCE})
   delete from session using old where city_id = $1 and session.token_hash = old.token_hash returning true as gone`,
)

/** Links, invitations and sessions that have long ceased to open anything. A link that was used is gone at once. */
@Injectable()
export class SweepExpired extends Sweep {
  readonly name = 'identity.expired'

  async sweep(tx: Tx): Promise<number> {
    const counts = []
    for (const forget of [forgetTokens, forgetInvitations, forgetSessions])
      counts.push((await tx.all(forget, [tx.cityId])).length)
    return Math.max(...counts)
  }
}
