import type { PersonId } from '@tilia/kernel'
import { AddressFinder, statement, type PersonAddress, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

const findAddresses = statement<PersonAddress & { personId: PersonId }>(
  'identity.find-addresses',
  `select id as "personId", email as address, locale from person
   where city_id = $1 and id = any ($2::uuid[]) and email is not null and deleted_at is null`,
)

const findOwners = statement<{ personId: PersonId; address: string }>(
  'identity.find-owners-of-addresses',
  `select id as "personId", email as address from person where city_id = $1 and email = any ($2::text[])`,
)

/** Where a person's mail goes: the address of the account as it is now, confirmed or not. */
@Injectable()
export class PersonAddresses extends AddressFinder {
  async findAll(tx: Tx, personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonAddress>> {
    const rows = await tx.all(findAddresses, [tx.cityId, personIds])
    return new Map(rows.map((row) => [row.personId, row]))
  }

  async ownersOf(tx: Tx, addresses: readonly string[]): Promise<ReadonlyMap<string, PersonId>> {
    const rows = await tx.all(findOwners, [tx.cityId, addresses])
    return new Map(rows.map(({ address, personId }) => [address, personId]))
  }
}
