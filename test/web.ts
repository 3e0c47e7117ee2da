import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import type { startApi } from './api.js'
import { WEB_SECRET } from './api.js'

type Api = Awaited<ReturnType<typeof startApi>>

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
  readonly text: string
}

export interface Web {
  readonly port: number
  readonly process: ChildProcess
  /** What it wrote, both streams: for looking at its log. */
  log(): string
  /** One request to a city's host, as it is: no redirect is followed. */
  get(host: string, path: string, headers?: Record<string, string>): Promise<Reply>
  post(
    host: string,
    path: string,
    body: string | Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<Reply>
  /** Ends it as an operator does, and says with which code it ended. */
  stop(): Promise<number | null>
}

/** The built web app as a process of its own, over an api that listens; `null`: over none, as when the api is down. */
export async function startWeb(api: Api | null, settings: Record<string, string> = {}): Promise<Web> {
  const child = spawn(process.execPath, ['apps/web/server.mjs'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      TILIA_MODE: 'test',
      PUBLIC_SCHEME: 'http',
      WEB_SECRET,
      API_HOST: '127.0.0.1',
      API_PORT: String(api ? await listening(api) : 1),
      PORT: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let written = ''
  const port = await new Promise<number>((resolve, reject) => {
    const heard = (chunk: Buffer): void => {
      written += chunk.toString()
      const found = /listens on http:\/\/[^:]+:(\d+)/.exec(written)?.[1]
      if (found) resolve(Number(found))
    }
    child.stdout.on('data', heard)
    child.stderr.on('data', heard)
    child.once('exit', (code) => reject(new Error(`The web app ended with ${code}: ${written}`)))
  })
  const send = (
    method: string,
    host: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        { port, host: '127.0.0.1', method, path, headers: { host: `${host}:${port}`, ...headers } },
        (incoming) => {
          const chunks: Buffer[] = []
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
          incoming.on('end', () => {
            const whole = Buffer.concat(chunks)
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              body: whole,
              text: whole.toString(),
            })
          })
        },
      )
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  return {
    port,
    process: child,
    log: () => written,
    get: (host, path, headers = {}) => send('GET', host, path, headers),
    post: (host, path, body, headers = {}) =>
      send(
        'POST',
        host,
        path,
        {
          accept: 'text/html',
          'content-type': 'application/x-www-form-urlencoded',
          origin: `${settings.PUBLIC_SCHEME ?? 'http'}://${host}:${port}`,
          ...headers,
        },
        typeof body === 'string' ? body : new URLSearchParams(body).toString(),
      ),
    async stop() {
      if (child.exitCode !== null) return child.exitCode
      child.kill('SIGTERM')
      await once(child, 'exit')
      return child.exitCode
    },
  }
}

const addresses = new WeakMap<object, Promise<string>>()

async function listening(api: Api): Promise<number> {
  const fastify = api.app.getHttpAdapter().getInstance()
  const address = addresses.get(api) ?? fastify.listen({ port: 0, host: '127.0.0.1' })
  addresses.set(api, address)
  return Number(new URL(await address).port)
}
