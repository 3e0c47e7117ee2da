import { newId, ok, refuse, type Actor, type PersonId, type Role } from '@tilia/kernel'
import { Config, nextNumber, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { PasswordHasher } from '../model/password-hasher.js'

export interface DemoPerson {
  readonly displayName: string | null
  /** Only the printed accounts have an address and a password; nobody can sign in as the others. */
  readonly account?: { readonly email: string; readonly password: string }
  readonly roles?: readonly Role[]
  readonly locale: string
}

const isDemo = statement<{ demo: boolean }>('identity.is-demo', 'select demo from city where id = $1')

const insertPerson = statement<never>(
  'identity.insert-demo-person',
  `insert into person (city_id, id, number, client_key, email, email_confirmed_at, password_hash, display_name, locale)
   values ($1, $2, $3, $2, $4, now(), $5, $6, $7)`,
)

const insertRole = statement<never>(
  'identity.insert-demo-role',
  'insert into person_role (city_id, person_id, role) select $1, $2, unnest($3::text[])',
)

/** An invented person of a demonstration, without a mail in between. Impossible outside demo mode and in a real city. */
@Injectable()
export class EnrolDemoPerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hasher: PasswordHasher,
    private readonly config: Config,
  ) {}

  async execute(actor: Actor, { displayName, account, roles = [], locale }: DemoPerson) {
    if (this.config.TILIA_MODE !== 'demo') return refuse('not_a_demonstration')
    const hash = account ? await this.hasher.hash(account.password) : ok(null)
    if (!hash.ok) return hash
    return this.unitOfWork.run(actor, async (tx) => {
      if (!(await tx.one(isDemo, [tx.cityId]))?.demo) return refuse('not_a_demonstration')
      const id = newId<PersonId>()
      const number = await nextNumber(tx, 'person')
      await tx.one(insertPerson, [tx.cityId, id, number, account?.email ?? null, hash.value, displayName, locale])
      if (roles.length > 0) await tx.one(insertRole, [tx.cityId, id, roles])
      return ok({ id })
    })
  }
}
