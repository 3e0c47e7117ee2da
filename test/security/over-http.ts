import { once } from 'node:events'
import { request, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'

export interface HttpAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

export interface HttpQuestion {
  readonly host: string
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** The api on a real port, asked by anyone who knows no secret: what is sent is what arrives, the Host header too. */
export async function listen(app: NestFastifyApplication) {
  await app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.getHttpServer().address() as AddressInfo

  async function send({ host, method = 'POST', path = '/graphql', headers, body }: HttpQuestion): Promise<HttpAnswer> {
    const sent = request({ port, host: '127.0.0.1', method, path, headers: { host, ...headers } })
    sent.on('error', () => undefined) // a body that is refused before its end breaks the line after the answer
    const answered = once(sent, 'response')
    sent.end(body)
    const [response] = await answered
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk)
    return { status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() }
  }

  return {
    send,
    post: (host: string, query: string, variables: object = {}, headers: Readonly<Record<string, string>> = {}) =>
      send({
        host,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
  }
}
