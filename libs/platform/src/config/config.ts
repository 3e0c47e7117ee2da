import { plainToInstance } from 'class-transformer'
import { IsIn, IsOptional, Matches, MinLength, validateSync } from 'class-validator'

export const MODES = ['production', 'demo', 'test'] as const
export type Mode = (typeof MODES)[number]

/** What an operator sets by environment variables. Read once at boot; everything that is wrong is said at once. */
export class Config {
  /** `demo` shows the list of cities, the printed accounts and the mailbox. Never set it where real people are. */
  @IsIn(MODES)
  TILIA_MODE: Mode = 'production'

  /** The app's role: owns nothing, cannot bypass row-level security. */
  @Matches(/^postgres(ql)?:\/\//)
  DATABASE_URL: string

  /** The role that may see the outbox of all cities, and nothing else. Only the worker needs it. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//)
  DATABASE_RELAY_URL?: string

  /** `redis://…`, or `unix:///path/to/redis.sock`. */
  @Matches(/^(rediss?|unix):\/\//)
  REDIS_URL: string

  @Matches(/^smtps?:\/\//)
  SMTP_URL: string

  /** The sender of mails, a bare address; the city's name is put before it. */
  @Matches(/^[^@\s<>]+@[^@\s<>]+$/)
  MAIL_FROM: string = 'no-reply@localhost'

  /** Shared by web and api: the api believes the web app's headers only beside it. */
  @MinLength(32)
  WEB_SECRET: string

  /** Keys that nobody outside the installation may know are derived from it. */
  @MinLength(32)
  TILIA_SECRET: string

  /** How links begin: the scheme, and the port where it is not the usual one. */
  @IsIn(['https', 'http'])
  PUBLIC_SCHEME: 'https' | 'http' = 'https'

  @IsOptional()
  @Matches(/^\d{1,5}$/)
  PUBLIC_PORT?: string

  /** Where the api listens: a socket, or a port with its host. */
  @IsOptional()
  API_SOCKET?: string

  @Matches(/^\d{1,5}$/)
  API_PORT: string = '4000'

  API_HOST: string = '127.0.0.1'

  /** Where the demo's mails lie. Only in demo mode. */
  @IsOptional()
  TILIA_MAILBOX_DIR?: string

  @IsIn(['debug', 'info', 'warn', 'error', 'silent'])
  LOG_LEVEL: string = 'info'

  /** `https://detmold.example` + `/de/ideas`: only configured hosts ever appear in links (never a request's Host header). */
  linkTo(host: string, path: string): string {
    return `${this.PUBLIC_SCHEME}://${host}${this.PUBLIC_PORT ? `:${this.PUBLIC_PORT}` : ''}${path}`
  }
}

const TOO_COMMON = /^(.)\1*$|secret|change|password|default|example|12345678/i

/** The configuration, or one error that names every variable that is missing or unsafe, and why. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const config = plainToInstance(Config, given, { exposeDefaultValues: true, ignoreDecorators: true })
  const problems = validateSync(config).map(
    (error) => `${error.property}: ${Object.values(error.constraints ?? {}).join(', ')}`,
  )
  if (config.TILIA_MODE === 'production') {
    for (const name of ['WEB_SECRET', 'TILIA_SECRET'] as const)
      if (TOO_COMMON.test(config[name] ?? ''))
        problems.push(`${name}: looks like a placeholder; make one with: openssl rand -hex 32`)
    if (config.WEB_SECRET && config.WEB_SECRET === config.TILIA_SECRET)
      problems.push('WEB_SECRET: must not equal TILIA_SECRET')
    if (config.PUBLIC_SCHEME === 'http') problems.push('PUBLIC_SCHEME: production needs https')
    if (config.TILIA_MAILBOX_DIR) problems.push('TILIA_MAILBOX_DIR: only for demo mode')
  }
  if (problems.length > 0) throw new Error(`The configuration is not complete:\n  ${problems.join('\n  ')}`)
  return config
}
