import { ok } from '@tilia/kernel'
import { PersonalData, type RequestContext } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { OwnPassword } from '../actions/own-password.js'

/**
 * Everything the platform keeps of a person, as one file: each domain's part under its own heading. It is answered at
 * once, to the session and the password that asked, and lies nowhere: there is no address to steal or to replay.
 */
@Injectable()
export class GatherMyData {
  constructor(
    private readonly personalData: PersonalData,
    private readonly ownPassword: OwnPassword,
  ) {}

  async execute(request: RequestContext, password: string) {
    const known = await this.ownPassword.check(request, password)
    if (!known.ok) return known
    const { city } = request
    const { personId, address } = known.value
    const sections = await this.personalData.collect({ cityId: city.id, personId, address })
    const file = { city: { name: city.name, host: city.host }, gatheredAt: new Date(), ...sections }
    return ok({ content: JSON.stringify(file, null, 2) })
  }
}
