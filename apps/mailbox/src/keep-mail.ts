import { randomBytes } from 'node:crypto'
import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readMail, type Mail } from './read-mail.js'

const MOST = 500

/** Writes a mail into the folder as `<id>.eml` and `<id>.json`; the second appears last and whole. */
export async function keepMail(folder: string, raw: Buffer, envelope: Pick<Mail, 'from' | 'to'>): Promise<Mail> {
  const receivedAt = new Date().toISOString()
  const id = `${receivedAt.replace(/[-:.]/g, '')}-${randomBytes(4).toString('hex')}`
  const mail: Mail = { id, receivedAt, ...envelope, ...readMail(raw) }
  await writeFile(join(folder, `${id}.eml`), raw, { mode: 0o600 })
  await writeFile(join(folder, `.${id}`), JSON.stringify(mail, null, 2), { mode: 0o600 })
  await rename(join(folder, `.${id}`), join(folder, `${id}.json`))
  await forgetOldest(folder)
  return mail
}

async function forgetOldest(folder: string): Promise<void> {
  const ids = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()
  for (const file of ids.slice(0, Math.max(0, ids.length - MOST))) {
    await rm(join(folder, file), { force: true })
    await rm(join(folder, file.replace(/json$/, 'eml')), { force: true })
  }
}
