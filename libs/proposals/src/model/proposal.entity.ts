import type { ProposalId } from '@tilia/contracts'
import type { CityId, PersonId, Source } from '@tilia/kernel'
import type { Standing } from '@tilia/rules/proposal'
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

  /** The short number in its address, /ideas/42: without gaps, given when it is published. */
  @Column('integer', { nullable: true })
  number: number | null

  @Column('uuid', { name: 'author_id' })
  authorId: PersonId

  /** Made by the client, one an intent: the same key again is the same proposal again. */
  @Column('uuid', { name: 'client_key' })
  clientKey: string

  @Column('text')
  state: ProposalState

  /** What the newest answer says; a cache of `proposal_answer`, written with it. */
  @Column('text', { default: 'received' })
  standing: Standing

  /** Of the words below; 0 for a draft. Each is kept in `proposal_version`. */
  @Column('integer', { default: 0 })
  version: number

  @Column('text')
  language: string

  @Column('text')
  title: string

  /** As written, in the Markdown subset of platform/richtext. */
  @Column('text')
  body: string

  @Column('text', { name: 'body_html' })
  bodyHtml: string

  /** Which rules cleaned it. */
  @Column('integer', { name: 'html_version' })
  htmlVersion: number

  @Column('text')
  excerpt: string

  @Column('uuid', { name: 'area_id', nullable: true })
  areaId: string | null

  /** The author's wish. The official tie is a link. */
  @Column('uuid', { name: 'about_commitment_id', nullable: true })
  aboutCommitmentId: string | null

  /** A cache of the rows in `support`, written last in their transaction. */
  @Column('integer', { name: 'support_count', default: 0 })
  supportCount: number

  @Column('text')
  source: Source

  /** Who wrote it down for the author, where that was someone else. */
  @Column('uuid', { name: 'entered_by', nullable: true })
  enteredBy: PersonId | null

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt: Date

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason: string | null
}
