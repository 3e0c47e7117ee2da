import type { startApi } from './api.js'
import { WEB_SECRET } from './api.js'
import { clientOf, type Client } from './http.js'
import { startProcess, type Running } from './process.js'

type Api = Awaited<ReturnType<typeof startApi>>

export interface Web extends Running, Client {
  readonly port: number
}

/** Its first line, with the port. */
export const WEB_LISTENS = /listens on http:\/\/[^:]+:(\d+)/

/** The built web app as a process of its own, over an api that listens; `null`: over none, as when the api is down. */
export async function startWeb(api: Api | null, settings: Record<string, string> = {}): Promise<Web> {
  const web = await startProcess(
    'apps/web/server.mjs',
    {
      NODE_ENV: 'production',
      TILIA_MODE: 'test',
      PUBLIC_SCHEME: 'http',
      WEB_SECRET,
      API_HOST: '127.0.0.1',
      API_PORT: String(api ? await listening(api) : 1),
      PORT: '0',
      ...settings,
    },
    WEB_LISTENS,
  )
  const port = Number(web.said[1])
  return { ...web, port, ...clientOf({ port, scheme: settings.PUBLIC_SCHEME ?? 'http' }) }
}

const addresses = new WeakMap<object, Promise<string>>()

async function listening(api: Api): Promise<number> {
  const fastify = api.app.getHttpAdapter().getInstance()
  const address = addresses.get(api) ?? fastify.listen({ port: 0, host: '127.0.0.1' })
  addresses.set(api, address)
  return Number(new URL(await address).port)
}
