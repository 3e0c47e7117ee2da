import type { RequestEvent } from '@sveltejs/kit'
import { m, overwriteGetLocale } from '@tilia/messages'
import type { Refusal } from '../refusals/refusal.ts'
import { act, type SentForm } from './act.ts'
import { pendingOf } from './pending.ts'

process.env.WEB_SECRET = 'a-secret-that-web-and-api-share-in-specs'
overwriteGetLocale(() => 'en')

interface Jar {
  set: (name: string, value: string) => void
}

/** Sends a form to an action, as a page at /en/ideas/new does. */
async function send(
  fields: Record<string, string | string[]>,
  run: (form: SentForm) => ReturnType<SentForm['refuse']>,
  headers: Record<string, string> = {},
) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  const cookies = new Map<string, string>()
  const jar: Jar = { set: (name, value) => void cookies.set(name, value) }
  const url = new URL('https://lindenau.example/en/ideas/new?/publish')
  const event = {
    url,
    request: new Request(url, { method: 'POST', body, headers: { accept: 'text/html', ...headers } }),
    cookies: jar,
    locals: { locale: 'en', city: { timeZone: 'Europe/Berlin' } },
  } as unknown as RequestEvent
  const outcome = await act('publish', async (form) => run(form))(event).catch((thrown: unknown) => thrown)
  return { outcome: outcome as { status: number; data: unknown; location?: string }, cookies }
}

const invalid = (...fields: { field: string; code: string; min?: number; max?: number }[]): Refusal => ({
  __typename: 'InvalidInput',
  code: 'invalid_input',
  fields: fields.map((field) => ({ min: null, max: null, ...field })),
})

describe('a form that is refused', () => {
  it('gives back all that was typed, and a sentence for each field', async () => {
    const { outcome } = await send({ title: '', body: 'Trees\r\nand benches', topics: ['a', 'b'], key: 'k' }, (form) =>
      form.refuse(invalid({ field: 'title', code: 'required' }, { field: 'input.body', code: 'too_long', max: 5 })),
    )
    expect(outcome).toMatchObject({
      status: 422,
      data: {
        form: 'publish',
        message: null,
        errors: { title: 'Please fill this in.', body: 'Shorten it to 5 characters at most.' },
        values: { title: '', body: 'Trees\r\nand benches', topics: ['a', 'b'], key: 'k' },
        refusal: 'InvalidInput',
      },
    })
  })

  it('never gives a password back', async () => {
    const { outcome } = await send({ email: 'a@b.example', password: 'p', newPassword: 'q', resetToken: 't' }, (form) =>
      form.refuse({ __typename: 'NotAllowed', code: 'not_allowed' }),
    )
    expect(outcome.data).toMatchObject({ values: { email: 'a@b.example' }, message: 'You may not do this.' })
    expect(JSON.stringify(outcome.data)).not.toMatch(/password|Token/i)
  })

  it('says it in better words where the page has them, and only the first thing about a field', async () => {
    const { outcome } = await send({}, (form) =>
      form.refuse(invalid({ field: 'title', code: 'required' }, { field: 'title', code: 'too_short', min: 3 }), {
        title: { required: () => 'Give your idea a headline.' },
      }),
    )
    expect(outcome.data).toMatchObject({ errors: { title: 'Give your idea a headline.' } })
  })

  it('still says something about a code that it never heard of', async () => {
    const { outcome } = await send({}, (form) => form.refuse(invalid({ field: 'title', code: 'not_of_this_world' })))
    expect(outcome.data).toMatchObject({ errors: { title: m.refusals_field_invalid() } })
  })

  it('says when what is closed opens, by the clock of the city', async () => {
    const { outcome } = await send({}, (form) =>
      form.refuse({
        __typename: 'PhaseNotOpen',
        code: 'phase_not_open',
        opensAt: '2099-06-03T22:30:00Z',
        closesAt: '2099-07-01T00:00:00Z',
      }),
    )
    expect(outcome.data).toMatchObject({ message: expect.stringContaining('June 4, 2099 at 12:30') })
  })

  it('reads fields without space around them, whole numbers, and what is not there', async () => {
    const read = await send({ a: '  x ', n: '12', bad: '1e3', empty: ' ' }, (form) => {
      expect([form.text('a'), form.text('none'), form.optional('empty'), form.raw('a')]).toEqual([
        'x',
        '',
        null,
        '  x ',
      ])
      expect([form.whole('n'), form.whole('bad'), form.whole('empty')]).toEqual([12, Number.NaN, null])
      expect([form.checked('a'), form.checked('none'), form.file('a')]).toEqual([true, false, null])
      return form.wrong({})
    })
    expect(read.outcome.status).toBe(422)
  })
})

describe('a form of somebody who is not signed in', () => {
  const notSignedIn: Refusal = { __typename: 'NotSignedIn', code: 'not_signed_in' }

  it('travels to the sign-in page with all its fields, and knows the way back', async () => {
    const { outcome } = await send({ title: 'Shade' }, (form) => form.refuse(notSignedIn))
    expect(outcome.status).toBe(307)
    const url = new URL(outcome.location ?? '', 'https://lindenau.example')
    expect([url.pathname, url.searchParams.get('to')]).toEqual(['/en/sign-in', '/en/ideas/new?/publish'])
    expect(url.search.startsWith('?/hold&')).toBe(true)
    const data = new FormData()
    data.append('title', 'Shade')
    data.append('currentPassword', 'not to be carried')
    const held = pendingOf(url, data)
    expect(held).toEqual({ to: '/en/ideas/new?/publish', fields: [['title', 'Shade']] })
    const carried = new FormData()
    carried.append('pending', JSON.stringify(held))
    expect(pendingOf(new URL('https://x.example/en/sign-in'), carried)).toEqual(held)
  })

  it('stays where it is when a script sent it', async () => {
    const { outcome } = await send({ title: 'Shade' }, (form) => form.refuse(notSignedIn), {
      accept: 'application/json',
    })
    expect(outcome).toMatchObject({
      status: 422,
      data: { message: m.refusals_not_signed_in(), values: { title: 'Shade' } },
    })
  })

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example'])('never travels on to %s', (to) => {
    const data = new FormData()
    expect(pendingOf(new URL(`https://x.example/en/sign-in?to=${encodeURIComponent(to)}`), data)).toBeNull()
    data.append('pending', JSON.stringify({ to, fields: [['a', 'b']] }))
    expect(pendingOf(new URL('https://x.example/en/sign-in'), data)).toBeNull()
  })

  it.each(['', '{', '[]', 'null', '{"to":"/x"}', '{"to":7,"fields":[]}', '{"to":"/x","fields":"y"}'])(
    'is none where what is carried is broken: %j',
    (text) => {
      const data = new FormData()
      data.append('pending', text)
      expect(pendingOf(new URL('https://x.example/en/sign-in'), data)).toBeNull()
    },
  )
})

describe('a form that is done', () => {
  it('leads to a page and leaves a sentence for it', async () => {
    const { outcome, cookies } = await send({}, (form) => form.done('/ideas/7', 'Your idea is published.'))
    expect([outcome.status, outcome.location]).toEqual([303, '/en/ideas/7#message'])
    expect(cookies.get('tilia_flash')).toContain('Your idea is published.')
  })

  it('leads to the top of the page where nothing is said', async () => {
    const { outcome, cookies } = await send({}, (form) => form.done('/'))
    expect(outcome.location).toBe('/en#top')
    expect(cookies.size).toBe(0)
  })
})
