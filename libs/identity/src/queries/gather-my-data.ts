import { ok } from '@tilia/kernel'
import { PersonalDataSource, type Json, type RequestContext } from '@tilia/platform'
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common'
import { DiscoveryService } from '@nestjs/core'
import { OwnPassword } from '../actions/own-password.js'

/**
 * Everything the platform keeps of a person, as one file: each domain's part under its own heading. It is answered at
 * once, to the session and the password that asked, and lies nowhere: there is no address to steal or to replay.
 */
@Injectable()
export class GatherMyData implements OnApplicationBootstrap {
  private readonly sources = new Map<string, PersonalDataSource>()

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly ownPassword: OwnPassword,
  ) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders())
      if (instance instanceof PersonalDataSource) this.register(instance)
  }

  register(source: PersonalDataSource): void {
    const known = this.sources.get(source.section)
    if (known && known !== source) throw new Error(`Two sources of personal data are called ${source.section}`)
    this.sources.set(source.section, source)
  }

  async execute(request: RequestContext, password: string) {
    const known = await this.ownPassword.check(request, password)
    if (!known.ok) return known
    const { city } = request
    const file: Record<string, Json> = { city: { name: city.name, host: city.host }, gatheredAt: new Date() }
    for (const [section, source] of this.sources) file[section] = await source.collect(city.id, known.value.personId)
    return ok({ content: JSON.stringify(file, null, 2) })
  }
}
