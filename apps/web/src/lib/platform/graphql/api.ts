import { Agent, request } from 'node:http'
import type { TadaDocumentNode } from 'gql.tada'
import { print, type DocumentNode } from 'graphql'
import { webConfig } from '../config.ts'

/** What the api must know about the request it answers for. It believes us because of the shared secret. */
export interface Asking {
  readonly host: string
  readonly clientIp: string
  readonly locale: string
  readonly session: string | undefined
}

/** The api cannot be reached, or takes too long. The page says so and asks to try again. */
export class ApiUnavailable extends Error {
  override readonly name = 'ApiUnavailable'
}

/** The api answered with a fault, masked. `codes` are those of the GraphQL errors. */
export class ApiFault extends Error {
  override readonly name = 'ApiFault'
  constructor(
    readonly operation: string,
    readonly codes: readonly string[],
    readonly correlation: string | null,
  ) {
    super(`${operation}: ${codes.join(', ')}${correlation ? ` (${correlation})` : ''}`)
  }
}

const TIMEOUT_MS = 15_000
const agent = new Agent({ keepAlive: true, maxSockets: 64, scheduling: 'lifo' })
const printed = new WeakMap<object, { query: string; name: string }>()

/** Sends one operation and answers with its data, whole: a partial answer is a fault. */
export async function ask<Result, Variables>(
  asking: Asking,
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const { query, name } = text(document)
  const body = JSON.stringify({ query, operationName: name, variables })
  const answer = await post(asking, body)
  if (answer.errors?.length || !answer.data) {
    const codes = (answer.errors ?? []).map((error) => error.extensions?.code ?? 'INTERNAL')
    throw new ApiFault(name, codes.length ? codes : ['EMPTY'], answer.errors?.[0]?.extensions?.id ?? null)
  }
  return answer.data as Result
}

interface Answer {
  readonly data?: unknown
  readonly errors?: readonly { extensions?: { code?: string; id?: string } }[]
}

function text(document: DocumentNode): { query: string; name: string } {
  let known = printed.get(document)
  if (!known) {
    const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition')
    known = { query: print(document), name: operation?.name?.value ?? 'Anonymous' }
    printed.set(document, known)
  }
  return known
}

function post(asking: Asking, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const unavailable = (cause: unknown): void => reject(new ApiUnavailable('The api did not answer', { cause }))
    const outgoing = request(
      {
        ...webConfig().api,
        path: '/graphql',
        agent,
        method: 'POST',
        timeout: TIMEOUT_MS,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          accept: 'application/json',
          'x-tilia-host': asking.host,
          'x-tilia-client-ip': asking.clientIp,
          'x-tilia-locale': asking.locale,
          'x-tilia-secret': webConfig().secret,
          ...(asking.session ? { authorization: `Bearer ${asking.session}` } : {}),
        },
      },
      (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('error', unavailable)
        incoming.on('end', () => {
          try {
            resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Answer)
          } catch {
            // Not the parser's message: it quotes what it read.
            unavailable(new Error('The answer is no JSON'))
          }
        })
      },
    )
    outgoing.on('timeout', () => outgoing.destroy(new Error(`No answer within ${TIMEOUT_MS} ms`)))
    outgoing.on('error', unavailable)
    outgoing.end(body)
  })
}
