import { CityDirectory } from '@tilia/city'
import { mailAddress } from '@tilia/platform'
import { databaseUrl } from '../installation.js'
import { asApp } from './database.js'
import { fail } from './fail.js'
import { inviteAdmin } from './invite-admin.js'

export async function runCityInvite({ host, admin }: { host: string; admin: string }): Promise<void> {
  const email = mailAddress(admin)
  if (email === null) return fail(`--admin: ${JSON.stringify(admin)} is no e-mail address.`)
  const app = await databaseUrl('app')
  if (!app.ok) return fail(app.refusal.sentence)
  await asApp(app.value, async (unitOfWork, dataSource) => {
    const city = await new CityDirectory(dataSource).findByHost(host.trim().toLowerCase())
    if (!city) return fail(`--host: no city answers at ${host}.`)
    await inviteAdmin(unitOfWork, { cityId: city.id, email, locale: city.defaultLanguage, created: false })
    process.stdout.write(`An invitation to ${city.name} is on its way to ${email}.\n`)
  })
}
