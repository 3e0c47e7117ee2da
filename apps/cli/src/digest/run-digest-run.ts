import { CityDirectory } from '@tilia/city'
import { PersonAddresses } from '@tilia/identity'
import { RunDigestWindow } from '@tilia/notifications'
import { DIGEST_RHYTHMS } from '@tilia/rules/digest'
import { asApp } from '../city/database.js'
import { fail } from '../city/fail.js'
import { databaseUrl } from '../installation.js'

/** A window of its own, named for this moment: those of the clock still come at their time, with what is new then. */
export async function runDigestRun({ host, rhythm: wanted }: { host: string; rhythm: string }): Promise<void> {
  const rhythm = DIGEST_RHYTHMS.find((each) => each === wanted)
  if (!rhythm) return fail(`--window: ${JSON.stringify(wanted)} is neither daily nor weekly.`)
  const app = await databaseUrl('app')
  if (!app.ok) return fail(app.refusal.sentence)
  await asApp(app.value, async (unitOfWork, dataSource) => {
    const city = await new CityDirectory(dataSource).findByHost(host.trim().toLowerCase())
    if (!city) return fail(`--city: no city answers at ${host}.`)
    const window = { rhythm, name: `${rhythm}:now:${new Date().toISOString()}` }
    const outcome = await new RunDigestWindow(unitOfWork, new PersonAddresses()).execute(city.id, window)
    if (!outcome.ok) return fail('Another digest of this moment is being made; try again.')
    process.stdout.write(`Digests of ${city.name} on their way: ${outcome.value.queued}.\n`)
  })
}
