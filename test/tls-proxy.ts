import { once } from 'node:events'
import { request } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import tlsOptions from 'smtp-server/lib/tls-options.js'

/**
 * What stands before the web app in production: it ends TLS, and says who asks and how they came. Its certificate is the one
 * that the SMTP server of the specs brings along; nobody trusts it, and browsers are told not to mind.
 */
export async function startTlsProxy() {
  let upstream = 0
  const { key, cert } = tlsOptions()
  const server = createServer({ key, cert }, (incoming, outgoing) => {
    const from = [incoming.headers['x-forwarded-for'], incoming.socket.remoteAddress].flat().filter(Boolean).join(', ')
    const headers = { ...incoming.headers, 'x-forwarded-for': from, 'x-forwarded-proto': 'https' }
    const onward = request(
      { host: '127.0.0.1', port: upstream, method: incoming.method, path: incoming.url, headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      },
    )
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    /** To which port of this machine it passes everything on. */
    passTo: (port: number) => void (upstream = port),
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
