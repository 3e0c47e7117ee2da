import { ok } from '@tilia/kernel'
import { locales } from '@tilia/messages'
import {
  fieldError,
  mustHave,
  recordAct,
  refuseInput,
  statement,
  UnitOfWork,
  type RequestContext,
} from '@tilia/platform'
import { settingsErrors, type CitySettings } from '@tilia/rules/city'
import { Injectable } from '@nestjs/common'
import { CityDirectory } from '../queries/city-directory.js'

const readSettings = statement<CitySettings>(
  'city.read-settings',
  `select name, languages, default_language as "defaultLanguage", time_zone as "timeZone",
     accent_colour as "accentColour", second_colour as "secondColour"
   from city where id = $1 for update`,
)

const writeSettings = statement<never>(
  'city.write-settings',
  `update city set name = $2, languages = $3, default_language = $4, time_zone = $5, accent_colour = $6, second_colour = $7
   where id = $1`,
)

/** An admin changes how the city is called, what it speaks and how it looks. What changed is on record, and by whom. */
@Injectable()
export class ChangeCitySettings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cities: CityDirectory,
  ) {}

  async execute({ actor }: RequestContext, input: CitySettings) {
    const settings = tidied(input)
    const outcome = await this.unitOfWork.run(actor, async (tx) => {
      const admin = mustHave(actor, 'admin')
      if (!admin.ok) return admin
      const wrong = settingsErrors(settings, locales)
      if (wrong.length > 0) return refuseInput(...wrong.map((error) => fieldError(error.field, error)))
      const before = (await tx.one(readSettings, [tx.cityId]))!
      const changed = changedFields(before, settings)
      if (changed.length === 0) return ok({ done: true })
      const { name, languages, defaultLanguage, timeZone, accentColour, secondColour } = settings
      const values = [name, languages, defaultLanguage, timeZone, accentColour, secondColour]
      await tx.one(writeSettings, [tx.cityId, ...values])
      await recordAct(tx, { verb: 'city_changed', facts: { fields: changed.join(',') } })
      return ok({ done: true })
    })
    if (outcome.ok) this.cities.forget()
    return outcome
  }
}

/** The default language first, each once; colours in small letters. */
function tidied(input: CitySettings): CitySettings {
  return {
    ...input,
    name: input.name.normalize('NFC').replace(/ +/g, ' ').trim(),
    languages: input.languages.includes(input.defaultLanguage)
      ? [...new Set([input.defaultLanguage, ...input.languages])]
      : input.languages,
    accentColour: input.accentColour.toLowerCase(),
    secondColour: input.secondColour.toLowerCase(),
  }
}

function changedFields(before: CitySettings, after: CitySettings): string[] {
  return Object.entries(after)
    .filter(([field, value]) => String(value) !== String(before[field as keyof CitySettings]))
    .map(([field]) => field)
}
