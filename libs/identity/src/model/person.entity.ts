import type { CityId, PersonId } from '@tilia/kernel'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** An account in one city. Nothing is asked but an e-mail address and a password. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid', { name: 'city_id' })
  cityId: CityId

  @PrimaryColumn('uuid')
  id: PersonId

  /** Short, for 'Resident 42', where no display name was chosen: a name must never come from the e-mail address. */
  @Column('integer')
  number: number

  /** Made by the client, one an intent: the same key again is the same registration again. */
  @Column('uuid', { name: 'client_key' })
  clientKey: string

  /** Confirmed and normalised; unique in the city. Null before it is confirmed and once the account is deleted. */
  @Column('text', { nullable: true })
  email: string | null

  /** What was given at registration and is not confirmed yet. Any number of people may claim the same address. */
  @Column('text', { name: 'claimed_email', nullable: true })
  claimedEmail: string | null

  @Column('timestamptz', { name: 'email_confirmed_at', nullable: true })
  emailConfirmedAt: Date | null

  /** argon2id; null once the account is deleted. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null

  @Column('text', { name: 'display_name', nullable: true })
  displayName: string | null

  @Column('text')
  locale: string

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date

  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt: Date | null
}
