import { timingSafeEqual } from 'node:crypto'
import { Actor, type CityId } from '@tilia/kernel'
import { Injectable } from '@nestjs/common'
import { GraphQLError } from 'graphql'
import { ActorFinder, CityFinder, type CityContext, type RequestContext } from '../auth/index.js'
import { Config } from '../config/index.js'

/** The bare host of a demonstration is no city's: nothing is found there but the list of cities. */
const NOWHERE: CityContext = {
  id: '00000000-0000-0000-0000-000000000000' as CityId,
  host: '',
  name: '',
  languages: ['en'],
  defaultLanguage: 'en',
  timeZone: 'UTC',
  demo: true,
}

/** The part of a Fastify request that matters here. */
export interface IncomingRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly ip: string
  readonly body?: unknown
}

/**
 * Host → city, bearer token → actor. What the web app says of its caller (host, address, language) is believed only
 * beside the secret the two share; anyone else speaks for themselves.
 */
@Injectable()
export class RequestContextFactory {
  constructor(
    private readonly config: Config,
    private readonly cities: CityFinder,
    private readonly actors: ActorFinder,
  ) {}

  async create(request: IncomingRequest): Promise<RequestContext> {
    const header = (name: string) => single(request.headers[name])
    const trusted = this.isWeb(header('x-tilia-secret'))
    const host = (trusted ? header('x-tilia-host') : null) ?? header('host') ?? ''
    const city =
      (await this.cities.findByHost(withoutPort(host))) ?? (this.config.TILIA_MODE === 'demo' ? NOWHERE : null)
    if (!city) throw refusedRequest('CITY_NOT_FOUND', 404)
    const session = bearerToken(header('authorization'))
    const actor = session ? await this.actors.findBySession(city.id, session) : Actor.visitor(city.id)
    if (!actor) throw refusedRequest('SESSION_NOT_VALID', 401)
    const asked = (trusted ? header('x-tilia-locale') : null) ?? ''
    const locale = city.languages.includes(asked) ? asked : city.defaultLanguage
    const clientIp = (trusted ? header('x-tilia-client-ip') : null) ?? request.ip
    return { actor, city, locale, clientIp, session, loaders: new Map() }
  }

  private isWeb(secret: string | null): boolean {
    const [given, wanted] = [Buffer.from(secret ?? ''), Buffer.from(this.config.WEB_SECRET)]
    return given.length === wanted.length && timingSafeEqual(given, wanted)
  }
}

function single(value: string | string[] | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function withoutPort(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '')
}

function bearerToken(header: string | null): string | null {
  return /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(header ?? '')?.[1] ?? null
}

/** A request that is not worth an operation: answered with that status, before anything is asked of the database. */
export function refusedRequest(code: string, status: number): GraphQLError {
  return new GraphQLError(code, { extensions: { code, http: { status } } })
}
