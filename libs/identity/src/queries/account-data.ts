import { Actor } from '@tilia/kernel'
import { CityReader, PersonalDataSource, statement, type DataOwner, type Json, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

type Part = Readonly<Record<string, Json>>

const account = statement<Part>(
  'identity.account-data',
  `select number, display_name as "displayName", coalesce(email, claimed_email) as email,
     email_confirmed_at as "emailConfirmedAt", locale as language, created_at as "createdAt",
     array(select role from person_role where city_id = $1 and person_id = $2 order by role) as roles
   from person where city_id = $1 and id = $2`,
)

const sessions = statement<Part>(
  'identity.session-data',
  `select device, created_at as "signedInAt", last_seen_at as "lastSeenAt" from session
   where city_id = $1 and person_id = $2 order by created_at`,
)

const acts = statement<Part>(
  'identity.act-data',
  `select at, verb, facts from act where city_id = $1 and actor_id = $2 order by id`,
)

const toldAbout = statement<Part>(
  'identity.act-about-data',
  `select at, verb, facts from act
   where city_id = $1 and person_id = $2 and actor_id is distinct from $2 order by id`,
)

const links = statement<Part>(
  'identity.mailed-link-data',
  `select purpose, email, created_at as "mailedAt", expires_at as "expiresAt" from mailed_token
   where city_id = $1 and person_id = $2 order by created_at`,
)

const mails = statement<Part>(
  'identity.mail-data',
  `select kind, queued_at as "at", state from mail_delivery where city_id = $1 and person_id = $2 order by id`,
)

const invitations = statement<Part>(
  'identity.invitation-data',
  `select roles, invited_at as "at", expires_at as "expiresAt" from invitation where city_id = $1 and email = $2`,
)

const dropInvitations = statement<never>(
  'identity.drop-invitations-to',
  `delete from invitation where city_id = $1 and email = $2`,
)

const dropLinks = statement<never>(
  'identity.drop-links-to',
  `delete from mailed_token where city_id = $1 and email = $2`,
)

const forgetSent = statement<never>(
  'identity.forget-mails-to',
  `update mail_delivery set address = null where city_id = $1 and address = $2 and settled_at is not null`,
)

/** The account itself, where it is signed in, what was mailed to it, and what was done with a role or about one. */
@Injectable()
export class AccountData extends PersonalDataSource {
  readonly section = 'account'
  readonly covers = [
    'person_role.person_id',
    'session.person_id',
    'act.actor_id',
    'act.person_id',
    'mailed_token.person_id',
    'mail_delivery.person_id',
  ]

  constructor(private readonly reader: CityReader) {
    super()
  }

  async collect({ cityId, personId, address }: DataOwner): Promise<Json> {
    const ask = (query: typeof account, key: string = personId) =>
      this.reader.all(Actor.visitor(cityId), query, [cityId, key])
    const [[person], signedIn, done, received, open, sent, invited] = await Promise.all([
      ask(account),
      ask(sessions),
      ask(acts),
      ask(toldAbout),
      ask(links),
      ask(mails),
      address ? ask(invitations, address) : [],
    ])
    return { ...person, sessions: signedIn, acts: done, actsAboutYou: received, links: open, mails: sent, invited }
  }

  override async forgetAddress(tx: Tx, address: string): Promise<void> {
    for (const forget of [dropInvitations, dropLinks, forgetSent]) await tx.one(forget, [tx.cityId, address])
  }
}
