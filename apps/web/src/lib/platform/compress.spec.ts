import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { compressed, takes } from './compress.ts'

const html = `<p>${'Something was said. '.repeat(200)}</p>`
const page = (headers: Record<string, string> = {}): Response =>
  new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', etag: '"abc"', ...headers } })
const asked = (encoding: string, method = 'GET'): Request =>
  new Request('http://a.example/', { method, headers: { 'accept-encoding': encoding } })

describe('a page on its way', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['br;q=0.0', null],
    ['identity', null],
    ['', null],
  ])('takes the encoding that the browser takes: %j', (header, encoding) => {
    expect(takes(header)).toBe(encoding)
  })

  it('is smaller, and the same when unpacked', async () => {
    const brotli = await compressed(asked('br'), page())
    expect(brotli.headers.get('content-encoding')).toBe('br')
    expect(brotli.headers.get('vary')).toBe('accept-encoding')
    expect(brotli.headers.get('etag')).toBe('W/"abc"')
    expect(brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())).toString()).toBe(html)
    const gzip = await compressed(asked('gzip'), page())
    expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(html)
  })

  it('keeps every cookie', async () => {
    const response = page()
    response.headers.append('set-cookie', 'a=1')
    response.headers.append('set-cookie', 'b=2')
    expect((await compressed(asked('br'), response)).headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  })

  it.each([
    ['a picture', { 'content-type': 'image/png' }],
    ['a stream of events', { 'content-type': 'text/event-stream' }],
    ['what is compressed already', { 'content-encoding': 'gzip' }],
  ])('is left alone when it is %s', async (_what, headers) => {
    const response = page(headers)
    expect(await compressed(asked('br'), response)).toBe(response)
  })

  it('is left as it is where it is short', async () => {
    const short = await compressed(asked('br'), new Response('ok', { headers: { 'content-type': 'text/plain' } }))
    expect(short.headers.get('content-encoding')).toBeNull()
    expect(await short.text()).toBe('ok')
  })
})
