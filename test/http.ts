import { request as overPlain } from 'node:http'
import { request as overTls } from 'node:https'

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
  readonly text: string
}

type Headers = Readonly<Record<string, string>>

/** Requests as they are: no redirect is followed, no cookie kept. */
export interface Client {
  /** One request to a city's host. */
  get(host: string, path: string, headers?: Headers): Promise<Reply>
  /** A form of the city's own page. */
  post(host: string, path: string, body: string | Headers, headers?: Headers): Promise<Reply>
}

interface Door {
  readonly port: number
  readonly tls?: boolean
  /** How the pages believe they are reached. */
  readonly scheme?: string
}

/** Asks what listens on a port of this machine, whatever host it is asked for. */
export function clientOf({ port, tls = false, scheme = tls ? 'https' : 'http' }: Door): Client {
  const request = tls ? overTls : overPlain
  const send = (method: string, host: string, path: string, headers: Headers, body?: string): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        {
          port,
          host: '127.0.0.1',
          method,
          path,
          headers: { host: `${host}:${port}`, ...headers },
          rejectUnauthorized: false,
        },
        (incoming) => {
          const chunks: Buffer[] = []
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
          incoming.on('end', () => {
            const whole = Buffer.concat(chunks)
            const { statusCode: status = 0, headers: said } = incoming
            resolve({ status, headers: said, body: whole, text: whole.toString() })
          })
        },
      )
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  return {
    get: (host, path, headers = {}) => send('GET', host, path, headers),
    post(host, path, body, headers = {}) {
      const type = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
      const origin = `${scheme}://${host}:${port}`
      const text = typeof body === 'string' ? body : new URLSearchParams(body).toString()
      return send('POST', host, path, { ...type, origin, ...headers }, text)
    },
  }
}
