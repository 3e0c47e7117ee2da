import { createCity } from '@tilia/city'
import { databaseUrl } from '../installation.js'
import { asApp } from './database.js'
import { fail } from './fail.js'
import { inviteAdmin } from './invite-admin.js'
import { readCityOptions, type CityOptions } from './read-city-options.js'

export async function runCityCreate(options: CityOptions): Promise<void> {
  const wanted = readCityOptions(options)
  if (!wanted.ok) return fail(wanted.refusal.sentence)
  const [owner, app] = [await databaseUrl('owner'), await databaseUrl('app')]
  if (!owner.ok) return fail(owner.refusal.sentence)
  if (!app.ok) return fail(app.refusal.sentence)
  const { city, email } = wanted.value
  const made = await createCity(owner.value, city)
  if (!made.ok) return fail(`--host: ${city.host} is a city already. To invite another admin: tilia city invite.`)
  const invitation = { cityId: made.value.cityId, email, locale: city.defaultLanguage, created: true }
  await asApp(app.value, (unitOfWork) => inviteAdmin(unitOfWork, invitation))
  process.stdout.write(`${city.name} answers at ${city.host}. An invitation is on its way to ${email}.\n`)
}
