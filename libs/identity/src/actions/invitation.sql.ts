import type { PersonId, Role } from '@tilia/kernel'
import { statement } from '@tilia/platform'

export interface OpenInvitation {
  readonly id: string
  readonly roles: Role[]
  /** Who confirmed the address already; null where accepting makes the account. */
  readonly ownerId: PersonId | null
}

/**
 * It is open while it has not run out and whoever invited is still an admin: a right that was lost gives nothing away
 * afterwards. The operator's invitations have no inviter.
 */
export const openInvitation = statement<OpenInvitation>(
  'identity.open-invitation',
  `select invitation.id, invitation.roles, owner.id as "ownerId"
   from invitation
   left join person owner on owner.city_id = invitation.city_id and owner.email = invitation.email
   where invitation.city_id = $1 and invitation.id = $2 and invitation.expires_at > now()
     and (invitation.invited_by is null or exists (
       select from person_role where city_id = $1 and person_id = invitation.invited_by and role = 'admin'))`,
)
