import { createApi } from '../apps/api/src/create-api.js'
import { loadConfig } from '@tilia/platform'
import type { TestDatabase } from '@tilia/testing'

export const WEB_SECRET = 'a-secret-that-web-and-api-share-in-tests'

export interface Answer<Data> {
  readonly status: number
  readonly data: Data
  readonly errors?: readonly { message: string; extensions: { code: string; id?: string } }[]
}

export interface Caller {
  readonly host: string
  readonly session?: string
  readonly locale?: string
  readonly ip?: string
}

/** The api over a spec's database, asked as the web app asks it. */
export async function startApi(database: TestDatabase, settings: Readonly<Record<string, string>> = {}) {
  const app = await createApi(
    loadConfig({
      ...process.env,
      TILIA_MODE: 'test',
      DATABASE_URL: database.url('app'),
      SMTP_URL: 'smtp://127.0.0.1:1',
      WEB_SECRET,
      TILIA_SECRET: 'a-key-that-only-this-installation-knows',
      PUBLIC_SCHEME: 'http',
      LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
      ...settings,
    }),
  )
  return {
    app,
    close: () => app.close(),
    async ask<Data = Record<string, unknown>>(
      caller: Caller,
      query: string,
      variables: Record<string, unknown> = {},
    ): Promise<Answer<Data>> {
      const response = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: {
          'content-type': 'application/json',
          'x-tilia-secret': WEB_SECRET,
          'x-tilia-host': caller.host,
          'x-tilia-locale': caller.locale ?? 'en',
          'x-tilia-client-ip': caller.ip ?? '192.0.2.1',
          ...(caller.session ? { authorization: `Bearer ${caller.session}` } : {}),
        },
        payload: { query, variables },
      })
      return { status: response.statusCode, ...response.json() }
    },
  }
}
