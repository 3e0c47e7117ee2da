import { decideWindow, type WindowFacts } from './index.js'

const window = (opensAt: string, closesAt: string) => ({ opensAt: new Date(opensAt), closesAt: new Date(closesAt) })
const march = window('2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z')
const april = window('2026-03-01T00:00:00Z', '2026-05-01T00:00:00Z')
const facts: WindowFacts = {
  current: march,
  next: april,
  isPublic: true,
  reason: 'Easter.',
  now: new Date('2026-03-20'),
}

describe('the window of a plan', () => {
  it('moves with a reason, and without one only while nobody reads it', () => {
    expect(decideWindow(facts).ok).toBe(true)
    expect(decideWindow({ ...facts, reason: null })).toMatchObject({ refusal: { fields: [{ field: 'reason' }] } })
    expect(decideWindow({ ...facts, reason: null, isPublic: false }).ok).toBe(true)
    expect(decideWindow({ ...facts, reason: null, current: null }).ok).toBe(true)
  })

  it('never ends before it begins, nor in the past, and a move moves something', () => {
    expect(decideWindow({ ...facts, next: window('2026-05-01', '2026-05-01') })).toMatchObject({
      refusal: { fields: [{ field: 'closesAt', code: 'ends_before_start' }] },
    })
    expect(decideWindow({ ...facts, next: window('2026-03-01', '2026-03-20') })).toMatchObject({
      refusal: { fields: [{ field: 'closesAt', code: 'in_the_past' }] },
    })
    expect(decideWindow({ ...facts, next: march })).toMatchObject({ refusal: { code: 'nothing_changed' } })
  })
})
