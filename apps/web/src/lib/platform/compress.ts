import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const TEXT = /^(text\/(?!event-stream)|application\/(json|xml|atom\+xml|rss\+xml|feed\+json|ld\+json)|image\/svg\+xml)/
const WORTH_BYTES = 900

/** Pages and feeds travel as brotli or gzip where the client takes them; the adapter compresses only its own files. */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const encoding = takes(request.headers.get('accept-encoding') ?? '')
  if (!encoding || !response.body || request.method === 'HEAD' || !isText(response)) return response
  const body = Buffer.from(await response.arrayBuffer())
  if (body.length < WORTH_BYTES) return new Response(body, response)
  const headers = new Headers(response.headers)
  headers.set('content-encoding', encoding)
  headers.append('vary', 'accept-encoding')
  headers.delete('content-length')
  const etag = headers.get('etag')
  if (etag && !etag.startsWith('W/')) headers.set('etag', `W/${etag}`)
  const small =
    encoding === 'br'
      ? await brotli(body, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
        })
      : await zip(body, { level: 6 })
  return new Response(new Uint8Array(small), { status: response.status, headers })
}

export function takes(acceptEncoding: string): 'br' | 'gzip' | null {
  const refused = /;\s*q=0(?:\.0*)?$/
  const names = acceptEncoding.toLowerCase().split(',').map((part) => part.trim()).filter((part) => !refused.test(part)) // prettier-ignore
  const offered = names.map((part) => part.split(';')[0]?.trim())
  return offered.includes('br') ? 'br' : offered.includes('gzip') ? 'gzip' : null
}

function isText(response: Response): boolean {
  const { headers } = response
  return TEXT.test(headers.get('content-type') ?? '') && !headers.has('content-encoding') && response.status !== 304
}
