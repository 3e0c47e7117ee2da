import type { CityId } from '@tilia/kernel'
import { CityFinder, poolOf, statement, type CityContext } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'

export interface CityCard extends CityContext {
  readonly accentColour: string
  readonly secondColour: string
}

const allCities = statement<CityCard & { hosts: string[] }>(
  'city.all',
  `select city.id, name, languages, default_language as "defaultLanguage", time_zone as "timeZone", demo,
     accent_colour as "accentColour", second_colour as "secondColour",
     (select host from city_host where city_id = city.id and canonical) as host,
     array(select host from city_host where city_id = city.id) as hosts
   from city order by name`,
)

const FRESH_FOR_MS = 2_000

/**
 * Host → city, from memory, a few seconds old at most. Every request asks; cities hardly ever change, and there are
 * few enough of them to hold them all.
 */
@Injectable()
export class CityDirectory extends CityFinder {
  private known: Promise<readonly (CityCard & { hosts: string[] })[]> | null = null
  private readAt = 0

  constructor(private readonly dataSource: DataSource) {
    super()
  }

  async findByHost(host: string): Promise<CityCard | null> {
    return (await this.all()).find((city) => city.hosts.includes(host)) ?? null
  }

  /** Ids come from the database: one that is not known yet is of a city that was made a moment ago. */
  async findById(id: CityId): Promise<CityCard | null> {
    const known = (await this.all()).find((city) => city.id === id)
    if (known) return known
    this.forget()
    return (await this.all()).find((city) => city.id === id) ?? null
  }

  all(): Promise<readonly (CityCard & { hosts: string[] })[]> {
    if (!this.known || Date.now() - this.readAt > FRESH_FOR_MS) {
      this.readAt = Date.now()
      this.known = this.read().catch((fault: unknown) => {
        this.known = null
        throw fault
      })
    }
    return this.known
  }

  /** After a change in this process; other processes see it within seconds. */
  forget(): void {
    this.known = null
  }

  private async read(): Promise<readonly (CityCard & { hosts: string[] })[]> {
    return (await poolOf(this.dataSource).query(allCities.text)).rows
  }
}
