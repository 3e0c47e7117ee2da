/** How this copy of the web app runs, read from the environment once. Faults here stop the process at start. */
export interface WebConfig {
  /** `demo` lists the cities at the bare host and shows the mailbox; never where real people are. */
  readonly mode: 'production' | 'demo' | 'test'
  /** The scheme people use to reach us. Only demo and tests may be without TLS. */
  readonly scheme: 'http' | 'https'
  /** The port in the addresses we write, where it is not the usual one. */
  readonly publicPort: string | null
  /** Where the api listens: a unix socket, or host and port. */
  readonly api: { readonly socketPath: string } | { readonly host: string; readonly port: number }
  /** For how long visitors get the same drawn page. None in tests, where everybody looks at once for what changed. */
  readonly sharedPagesMs: number
  /** Proves to the api that the headers about host and client come from us. */
  readonly secret: string
}

export function readConfig(env: NodeJS.ProcessEnv): WebConfig {
  const mode = oneOf('TILIA_MODE', env.TILIA_MODE || 'production', ['production', 'demo', 'test'])
  const scheme = oneOf('PUBLIC_SCHEME', env.PUBLIC_SCHEME || 'https', ['http', 'https'])
  if (mode === 'production' && scheme === 'http') throw new Error('PUBLIC_SCHEME: production needs https')
  const secret = env.WEB_SECRET ?? ''
  if (secret.length < 32) throw new Error('WEB_SECRET: must have at least 32 characters')
  const api = env.API_SOCKET
    ? { socketPath: env.API_SOCKET }
    : { host: env.API_HOST || '127.0.0.1', port: Number(env.API_PORT || 4000) }
  const sharedPagesMs = Number(env.SHARED_PAGES_MS || (mode === 'test' ? 0 : 1_000))
  return { mode, scheme, secret, api, sharedPagesMs, publicPort: env.PUBLIC_PORT || null }
}

function oneOf<const Value extends string>(name: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((candidate) => candidate === value)
  if (!found) throw new Error(`${name} is ${JSON.stringify(value)}, but must be one of ${allowed.join(', ')}`)
  return found
}

let config: WebConfig | undefined

export const webConfig = (): WebConfig => (config ??= readConfig(process.env))
