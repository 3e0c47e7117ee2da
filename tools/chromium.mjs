// The browser for the journeys: found, or installed from the system's packages where `CI` is set and we are root.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './services/keep.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const folders = () => [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Returns `{ path }`, or `{ missing: 'why' }`. */
export async function findChromium({ say }) {
  const found = search()
  if (found) return { path: found }
  if (!process.env.CI)
    return { missing: 'no Chromium was found (Debian/Ubuntu: sudo apt-get install -y chromium; or set CHROMIUM_PATH)' }
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return { missing: 'no Chromium was found, and without root rights it cannot be installed' }
  }
  say("Chromium is not installed: installing it from this system's packages, because CI is set (about 100 MB)")
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    await run('apt-get', ['-qq', 'update'], { env })
    await run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { env })
  } catch (error) {
    return { missing: `Chromium could not be installed: ${error.message.split('\n').at(-1)}` }
  }
  const installed = search()
  return installed ? { path: installed } : { missing: 'Chromium was installed but is not where it was expected' }
}

function search() {
  if (process.env.CHROMIUM_PATH) return existsSync(process.env.CHROMIUM_PATH) ? process.env.CHROMIUM_PATH : undefined
  return [...folders().flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere].find((file) =>
    existsSync(file),
  )
}
