import type { CityId } from '@tilia/kernel'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** The tenant: one jurisdiction with its languages, its two colours and its clock. */
@Entity('city')
export class CityEntity {
  @PrimaryColumn('uuid')
  id: CityId

  @Column('text')
  name: string

  @Column('text', { array: true })
  languages: string[]

  @Column('text', { name: 'default_language' })
  defaultLanguage: string

  @Column('text', { name: 'time_zone' })
  timeZone: string

  /** Structure: what one can press. `#rrggbb`. */
  @Column('text', { name: 'accent_colour' })
  accentColour: string

  /** The thread. `#rrggbb`. */
  @Column('text', { name: 'second_colour' })
  secondColour: string

  @Column('boolean')
  demo: boolean

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date
}
