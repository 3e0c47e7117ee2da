import type { TestSmtp } from '@tilia/testing'
import { readMail, type Mail } from '../apps/mailbox/src/read-mail.js'

export type Letter = Pick<Mail, 'subject' | 'headers' | 'text' | 'html'>

/** All letters that came for an address until now, the newest last. */
export const lettersFor = (smtp: TestSmtp, email: string): Letter[] =>
  smtp.received.filter(({ to }) => to.includes(email)).map(({ raw }) => readMail(Buffer.from(raw)))

/** Where the one link of a letter leads that proves something. */
export function linkIn(letter: Letter | undefined): { address: string; token: string } | null {
  const [address, token] = /https?:\/\/\S+?[?&]token=([A-Za-z0-9_-]{20,})/.exec(letter?.text ?? '') ?? []
  return address && token ? { address, token } : null
}

/** The link that leads to `path` in a letter for an address: it waits for the worker to send it. */
export async function linkThatComes(smtp: TestSmtp, email: string, path: string): Promise<string> {
  const letter = await letterThatComes(smtp, email, (one) => linkIn(one)?.address.includes(path) === true)
  return linkIn(letter)!.address
}

export async function letterThatComes(
  smtp: TestSmtp,
  email: string,
  wanted: (letter: Letter) => boolean,
): Promise<Letter> {
  for (const end = Date.now() + 90_000; Date.now() < end;) {
    const letter = lettersFor(smtp, email).findLast(wanted)
    if (letter) return letter
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`No such letter came for ${email}`)
}
