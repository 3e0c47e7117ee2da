import type { ProposalId } from '@tilia/contracts'
import type { CityId, PersonId, Source } from '@tilia/kernel'
import type { AnswerStanding } from '@tilia/rules/proposal'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** What the city said to a proposal, from 1. The newest counts; none is ever changed. */
@Entity('proposal_answer')
export class ProposalAnswerEntity {
  @PrimaryColumn('uuid', { name: 'city_id' })
  cityId: CityId

  @PrimaryColumn('uuid', { name: 'proposal_id' })
  proposalId: ProposalId

  @PrimaryColumn('integer')
  version: number

  @Column('text')
  standing: AnswerStanding

  @Column('text')
  body: string

  @Column('text', { name: 'body_html' })
  bodyHtml: string

  @Column('integer', { name: 'html_version' })
  htmlVersion: number

  @Column('text')
  language: string

  /** The office that answers for it, in its own words. */
  @Column('text', { nullable: true })
  office: string | null

  @Column('text')
  source: Source

  @Column('uuid', { name: 'answered_by' })
  answeredBy: PersonId

  @Column('timestamptz', { name: 'answered_at', default: () => 'now()' })
  answeredAt: Date

  @Column('uuid', { name: 'client_key' })
  clientKey: string
}
