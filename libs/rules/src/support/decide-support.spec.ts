import { decideSupport } from './decide-support.js'

const opensAt = new Date('2026-03-01T00:00:00Z')
const closesAt = new Date('2026-04-01T00:00:00Z')
const at = (now: string, state = 'published') => decideSupport({ state, opensAt, closesAt, now: new Date(now) })

describe('supporting an idea', () => {
  it('is open from the first instant of the window to the last before its end', () => {
    expect(at('2026-03-01T00:00:00Z').ok).toBe(true)
    expect(at('2026-03-31T23:59:59.999Z').ok).toBe(true)
  })

  it.each(['2026-02-28T23:59:59.999Z', '2026-04-01T00:00:00Z'])(
    'is refused at %s, with the dates that say when',
    (now) => {
      expect(at(now)).toEqual({ ok: false, refusal: { code: 'phase_not_open', opensAt, closesAt } })
    },
  )

  it.each(['draft', 'withdrawn'])('is refused for an idea that is %s', (state) => {
    expect(at('2026-03-10T00:00:00Z', state)).toMatchObject({ refusal: { code: 'not_open_to_support' } })
  })

  it('is refused where the plan has no window yet', () => {
    const now = new Date('2026-03-10T00:00:00Z')
    expect(decideSupport({ state: 'published', opensAt: null, closesAt: null, now })).toMatchObject({
      refusal: { code: 'phase_not_open' },
    })
  })
})
