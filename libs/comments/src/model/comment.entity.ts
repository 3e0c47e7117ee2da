import type { CommentId } from '@tilia/contracts'
import type { CityId, PersonId, Source } from '@tilia/kernel'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** What somebody said about a subject, or in reply to somebody. Its own subject row says whether it is hidden or gone. */
@Entity('comment')
export class CommentEntity {
  @PrimaryColumn('uuid', { name: 'city_id' })
  cityId: CityId

  @PrimaryColumn('uuid')
  id: CommentId

  /** What it is about: a proposal, a commitment, … */
  @Column('uuid', { name: 'subject_id' })
  subjectId: string

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: CommentId | null

  /** 0 for a comment on the subject itself. */
  @Column('smallint')
  depth: number

  @Column('uuid', { name: 'author_id' })
  authorId: PersonId

  @Column('uuid', { name: 'client_key' })
  clientKey: string

  @Column('text')
  language: string

  /** As it was typed. */
  @Column('text')
  body: string

  /** As it is shown: cleaned when it was written. */
  @Column('text', { name: 'body_html' })
  bodyHtml: string

  @Column('integer', { name: 'rich_text_version' })
  richTextVersion: number

  /** By its author. The words are gone then; the place and the replies stay. */
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null

  @Column('timestamptz', { name: 'corrected_at', nullable: true })
  correctedAt: Date | null

  @Column('text')
  source: Source

  @Column('uuid', { name: 'entered_by', nullable: true })
  enteredBy: PersonId | null

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date
}
