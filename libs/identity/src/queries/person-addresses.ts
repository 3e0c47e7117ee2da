import type { PersonId } from '@tilia/kernel'
import { AddressFinder, statement, type PersonAddress, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

const findAddress = statement<PersonAddress>(
  'identity.find-address',
  `select email as address, locale from person
   where city_id = $1 and id = $2 and email is not null and deleted_at is null`,
)

/** Where a person's mail goes: the address of the account as it is now, confirmed or not. */
@Injectable()
export class PersonAddresses extends AddressFinder {
  find(tx: Tx, personId: PersonId): Promise<PersonAddress | null> {
    return tx.one(findAddress, [tx.cityId, personId])
  }
}
