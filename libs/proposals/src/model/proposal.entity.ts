import type { ProposalId } from '@tilia/contracts'
import type { CityId, PersonId, Source } from '@tilia/kernel'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { ProposalState } from './proposal-state.js'

/** What a resident or a body proposes. On screens: an idea. */
@Entity('proposal')
export class ProposalEntity {
  @PrimaryColumn('uuid', { name: 'city_id' })
  cityId: CityId

  @PrimaryColumn('uuid')
  id: ProposalId

  @Column('uuid', { name: 'plan_id' })
  planId: string

  /** The short number in its address: /ideas/42. */
  @Column('integer')
  number: number

  @Column('uuid', { name: 'author_id' })
  authorId: PersonId

  /** Made by the client, one an intent: the same key again is the same proposal again. */
  @Column('uuid', { name: 'client_key' })
  clientKey: string

  @Column('text')
  state: ProposalState

  @Column('text')
  language: string

  @Column('text')
  title: string

  @Column('text')
  body: string

  /** A cache of the rows in `support`, written last in their transaction. */
  @Column('integer', { name: 'support_count', default: 0 })
  supportCount: number

  @Column('text')
  source: Source

  @Column('uuid', { name: 'entered_by', nullable: true })
  enteredBy: PersonId | null

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null
}
