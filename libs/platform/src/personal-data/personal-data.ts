import { Injectable, type OnApplicationBootstrap } from '@nestjs/common'
import { DiscoveryService } from '@nestjs/core'
import type { Tx } from '../db/index.js'
import { PersonalDataSource, type DataOwner, type Json } from './personal-data-source.js'

/** Everything that all domains keep of a person. */
@Injectable()
export class PersonalData implements OnApplicationBootstrap {
  private readonly known = new Map<string, PersonalDataSource>()

  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders())
      if (instance instanceof PersonalDataSource) this.register(instance)
  }

  register(source: PersonalDataSource): void {
    const known = this.known.get(source.section)
    if (known && known !== source) throw new Error(`Two sources of personal data are called ${source.section}`)
    this.known.set(source.section, source)
  }

  get sources(): readonly PersonalDataSource[] {
    return [...this.known.values()]
  }

  async collect(owner: DataOwner): Promise<Record<string, Json>> {
    const sections: Record<string, Json> = {}
    for (const source of this.sources) sections[source.section] = await source.collect(owner)
    return sections
  }

  async forgetAddress(tx: Tx, address: string): Promise<void> {
    for (const source of this.sources) await source.forgetAddress(tx, address)
  }
}
