import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestDatabase, TestSmtp } from '@tilia/testing'
import { clientOf, type Client } from './http.js'
import { startProcess, type Running } from './process.js'
import { startTlsProxy } from './tls-proxy.js'
import { WEB_LISTENS } from './web.js'

export interface Installation extends Client {
  /** Where the proxy listens; part of every address of a city. */
  readonly port: number
  readonly processes: Readonly<Record<'api' | 'worker' | 'web', Running>>
  /** Where the api listens, which in production only the web app asks. */
  readonly apiSocket: string
  /** The address of a page of a city. */
  at(host: string, path: string): string
  stop(): Promise<void>
}

/**
 * Tilia as an operator runs it: api, worker and web as processes of their own in production, behind a proxy that ends TLS.
 * Each gets only the secrets it uses. `redis` is a number of a database that no other spec uses.
 */
export async function startInstallation(
  database: TestDatabase,
  smtp: TestSmtp,
  { redis, settings = {} }: { redis: number; settings?: Readonly<Record<string, string>> },
): Promise<Installation> {
  const proxy = await startTlsProxy()
  const folder = mkdtempSync(join(tmpdir(), 'tilia-'))
  const shared = {
    NODE_ENV: 'production',
    TILIA_MODE: 'production',
    PUBLIC_SCHEME: 'https',
    PUBLIC_PORT: String(proxy.port),
    API_SOCKET: join(folder, 'api.sock'),
    WEB_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'debug',
    ...settings,
  }
  const behind = {
    ...shared,
    DATABASE_URL: database.url('app'),
    REDIS_URL: `${process.env.REDIS_URL}?db=${redis}`,
    SMTP_URL: smtp.url,
    MAIL_FROM: 'post@tilia.example',
    TILIA_SECRET: randomBytes(32).toString('hex'),
  }
  const [api, worker] = await Promise.all([
    startProcess('dist/apps/api/src/main.js', behind, /"event":"listening"/),
    startProcess(
      'dist/apps/worker/src/main.js',
      { ...behind, DATABASE_RELAY_URL: database.url('relay') },
      /"event":"working"/,
    ),
  ])
  const web = await startProcess('apps/web/server.mjs', { ...shared, PORT: '0', TRUST_PROXY: '1' }, WEB_LISTENS)
  proxy.passTo(Number(web.said[1]))
  return {
    ...clientOf({ port: proxy.port, tls: true }),
    port: proxy.port,
    apiSocket: shared.API_SOCKET,
    processes: { api, worker, web },
    at: (host, path) => `https://${host}:${proxy.port}${path}`,
    async stop() {
      await proxy.close()
      for (const each of [web, worker, api]) await each.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
