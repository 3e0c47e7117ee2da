import { mayShare, sharedPage } from './shared-pages.ts'

const page = (text: string, headers: Record<string, string> = {}, status = 200): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } })
let count = 0
const key = (): string => `key ${++count}`
const read = async (response: Promise<Response>): Promise<string> => (await response).text()

describe('a page that many visitors ask for', () => {
  it('is drawn once for all who ask within a moment', async () => {
    let drawn = 0
    const draw = async (): Promise<Response> => page(`drawn ${++drawn}`)
    const one = key()
    const asked = await Promise.all(Array.from({ length: 50 }, () => read(sharedPage(one, 1_000, draw))))
    expect(new Set(asked)).toEqual(new Set(['drawn 1']))
    expect(await read(sharedPage(one, 1_000, draw))).toBe('drawn 1')
    expect(await read(sharedPage(key(), 1_000, draw))).toBe('drawn 2')
  })

  it('is drawn anew when the moment is over', async () => {
    let drawn = 0
    const draw = async (): Promise<Response> => page(`drawn ${++drawn}`)
    const one = key()
    await sharedPage(one, 0, draw)
    expect(await read(sharedPage(one, 0, draw))).toBe('drawn 2')
  })

  it.each([
    ['sets a cookie', { 'set-cookie': 'a=1' }, 200],
    ['is not there', {}, 404],
    ['leads elsewhere', { location: '/x' }, 303],
    ['is no page', { 'content-type': 'application/json' }, 200],
  ])('is not shared where it %s', async (_what, headers, status) => {
    let drawn = 0
    const draw = async (): Promise<Response> => page(`drawn ${++drawn}`, headers, status)
    const one = key()
    const first = await sharedPage(one, 1_000, draw)
    expect([first.status, await first.text()]).toEqual([status, 'drawn 1'])
    expect(await read(sharedPage(one, 1_000, draw))).toBe('drawn 2')
  })

  it('that cannot be drawn is tried again, by everybody', async () => {
    const one = key()
    const fault = async (): Promise<Response> => {
      throw new Error('broken')
    }
    await expect(sharedPage(one, 1_000, fault)).rejects.toThrow('broken')
    expect(await read(sharedPage(one, 1_000, async () => page('well')))).toBe('well')
  })

  it('is shared with visitors only', () => {
    const get = new Request('http://a.example/')
    const names = (...list: string[]): { name: string }[] => list.map((name) => ({ name }))
    expect(mayShare(get, [])).toBe(true)
    expect(mayShare(get, names('tilia_scheme', 'someone_elses'))).toBe(true)
    expect(mayShare(get, names('tilia_flash'))).toBe(false)
    expect(mayShare(get, names('tilia'))).toBe(false)
    expect(mayShare(get, names('__Host-tilia'))).toBe(false)
    expect(mayShare(get, names('tilia_something_new'))).toBe(false)
    expect(mayShare(new Request('http://a.example/', { method: 'POST' }), [])).toBe(false)
  })
})
