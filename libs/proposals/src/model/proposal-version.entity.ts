import type { ProposalId } from '@tilia/contracts'
import type { CityId } from '@tilia/kernel'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** The words of a proposal as they were published or corrected, from 1. The newest is also in the proposal itself. */
@Entity('proposal_version')
export class ProposalVersionEntity {
  @PrimaryColumn('uuid', { name: 'city_id' })
  cityId: CityId

  @PrimaryColumn('uuid', { name: 'proposal_id' })
  proposalId: ProposalId

  @PrimaryColumn('integer')
  number: number

  @Column('text')
  title: string

  @Column('text')
  body: string

  @Column('text', { name: 'body_html' })
  bodyHtml: string

  @Column('integer', { name: 'html_version' })
  htmlVersion: number

  @Column('timestamptz', { name: 'written_at', default: () => 'now()' })
  writtenAt: Date
}
