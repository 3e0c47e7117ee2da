import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { keepMail } from './keep-mail.js'

export interface Mailbox {
  url: string
  close(): Promise<void>
}

/** Listens on 127.0.0.1 (port 0: a free one) and keeps every mail in `folder`, which must exist. */
export async function listen(folder: string, port = 0): Promise<Mailbox> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: 10 * 1024 * 1024,
    logger: false,
    onData: (stream, session, done) => {
      receive(folder, stream, session).then(() => done(), done)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
  server.removeAllListeners('error').on('error', () => undefined)
  const address = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function receive(folder: string, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
  const { mailFrom, rcptTo } = session.envelope
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  const from = mailFrom === false ? '' : mailFrom.address
  await keepMail(folder, Buffer.concat(chunks), { from, to: rcptTo.map((recipient) => recipient.address) })
}
