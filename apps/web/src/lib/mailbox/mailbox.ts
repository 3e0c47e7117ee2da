import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A mail of the demonstration, as apps/mailbox keeps it. */
export interface Mail {
  readonly id: string
  readonly receivedAt: string
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string | null
  readonly html: string | null
}

const ID = /^\d{8}T\d{9}Z-[0-9a-f]{8}$/
const SHOWN = 50

/** The newest mails first. An empty folder, or none, is an empty mailbox. */
export async function newestMails(folder: string | undefined): Promise<Mail[]> {
  if (!folder) return []
  const files = await readdir(folder).catch(() => [])
  const ids = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length))
  const newest = ids.filter((id) => ID.test(id)).sort().reverse().slice(0, SHOWN) // prettier-ignore
  return (await Promise.all(newest.map((id) => mailOf(folder, id)))).filter((mail) => mail !== null)
}

export async function mailOf(folder: string | undefined, id: string): Promise<Mail | null> {
  if (!folder || !ID.test(id)) return null
  try {
    return JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')) as Mail
  } catch {
    return null
  }
}

/** A text in pieces: words, and addresses that can be followed. */
export function withLinks(text: string): { text: string; href?: string }[] {
  return text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/).map((piece, index) => (index % 2 ? { text: piece, href: piece } : { text: piece })) // prettier-ignore
}
