import { dueWindows } from './due-windows.js'

const names = (now: string, timeZone = 'Europe/Berlin') => dueWindows(new Date(now), timeZone).map(({ name }) => name)

describe('the windows of the digest', () => {
  it('open at seven in the morning, by the clock of the city', () => {
    expect(names('2026-11-25T05:59:59Z')).toEqual([])
    expect(names('2026-11-25T06:00:00Z')).toEqual(['daily:2026-11-25'])
    expect(names('2026-11-25T06:00:00Z', 'America/Argentina/Cordoba')).toEqual([])
    expect(names('2026-11-25T10:00:00Z', 'America/Argentina/Cordoba')).toEqual(['daily:2026-11-25'])
  })

  it('write to nobody at night', () => {
    expect(names('2026-11-25T19:59:59Z')).toEqual(['daily:2026-11-25'])
    expect(names('2026-11-25T20:00:00Z')).toEqual([])
    expect(names('2026-11-25T23:30:00Z')).toEqual([]) // half past midnight in Berlin
  })

  it('follow summer time', () => {
    expect(names('2026-07-01T05:00:00Z')).toEqual(['daily:2026-07-01'])
    expect(names('2026-03-29T05:00:00Z')).toEqual(['daily:2026-03-29']) // the night an hour was lost
  })

  it('of the week open on Mondays, and on Tuesdays for who missed it, under one name', () => {
    expect(names('2026-11-22T12:00:00Z')).toEqual(['daily:2026-11-22'])
    expect(names('2026-11-23T12:00:00Z')).toEqual(['daily:2026-11-23', 'weekly:2026-W48'])
    expect(names('2026-11-24T12:00:00Z')).toEqual(['daily:2026-11-24', 'weekly:2026-W48'])
    expect(names('2026-11-25T12:00:00Z')).toEqual(['daily:2026-11-25'])
  })

  it.each([
    ['2026-12-28T12:00:00Z', 'weekly:2026-W53'],
    ['2027-01-04T12:00:00Z', 'weekly:2027-W01'],
    ['2024-12-30T12:00:00Z', 'weekly:2025-W01'],
  ])('count weeks as ISO 8601 does: %s is in %s', (now, name) => {
    expect(names(now)).toContain(name)
  })
})
