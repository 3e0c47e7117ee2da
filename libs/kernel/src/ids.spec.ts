import { isUuid, newId } from './ids.js'

describe('an id', () => {
  it('sorts by the time it was made', () => {
    const ids = [3_000_000_000_000, 1_000, 1_700_000_000_000].map((now) => ({ now, id: newId(now) }))
    expect([...ids].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ now }) => now)).toEqual([
      1_000, 1_700_000_000_000, 3_000_000_000_000,
    ])
  })

  it('is a version 7 UUID in its one spelling', () => {
    const id = newId()
    expect(isUuid(id)).toBe(true)
    expect(id[14]).toBe('7')
    expect(isUuid(id.toUpperCase())).toBe(false)
    expect(isUuid('not-an-id')).toBe(false)
  })
})
