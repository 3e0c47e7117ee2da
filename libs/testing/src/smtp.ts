import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

export interface ReceivedMail {
  readonly to: readonly string[]
  /** As it came over the wire. */
  readonly raw: string
}

/** What the server does when a whole message has arrived. `hang` takes it and never says so; `drop` breaks the line. */
export type Answer = 'accept' | 'hang' | 'drop' | { readonly code: number }

/** A real SMTP server for a spec, on a free port. What it accepted, or took without saying so, is in `received`. */
export interface TestSmtp {
  readonly url: string
  readonly received: ReceivedMail[]
  /** What becomes of a message; may be changed, or wait, while the spec runs. */
  onMessage: (mail: ReceivedMail) => Answer | Promise<Answer>
  /** What becomes of a recipient: 0 is fine, or a code of refusal. */
  onRecipient: (address: string) => number
  close(): Promise<void>
}

export async function listenSmtp(): Promise<TestSmtp> {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const code = smtp.onRecipient(address)
      done(code === 0 ? null : refusal(code))
    },
    onData: async (stream, session, done) => {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      const mail = { to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString() }
      const answer = await smtp.onMessage(mail)
      if (typeof answer === 'object') return done(refusal(answer.code))
      received.push(mail)
      if (answer === 'accept') return done()
      if (answer === 'drop') socketOf(session)?.destroy()
    },
  })
  const sockets = new Map<string, { destroy(): void }>()
  const socketOf = (session: SMTPServerSession) => sockets.get(`${session.remoteAddress}:${session.remotePort}`)
  server.server.on('connection', (socket) => sockets.set(`${socket.remoteAddress}:${socket.remotePort}`, socket))
  server.on('error', () => undefined) // a line that breaks is what some specs are about
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const smtp: TestSmtp = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    onMessage: () => 'accept',
    onRecipient: () => 0,
    close: async () => {
      for (const socket of sockets.values()) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
  return smtp
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('No'), { responseCode })
}
