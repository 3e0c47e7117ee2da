import { dayIn, daysBetween, isCivilDate, lastDayBefore, lastDayOf } from './civil-date.js'

describe('a date of a plan', () => {
  it.each(['2026-02-28', '2024-02-29', '2026-12', '1999-01-31'])('may be %s', (date) =>
    expect(isCivilDate(date)).toBe(true),
  )

  it.each(['2026-02-29', '2026-13', '2026-00-10', '2026', '26-01-01', '2026-1-1', ' 2026-01', '2nd Août 2021', ''])(
    'is not "%s"',
    (date) => expect(isCivilDate(date)).toBe(false),
  )

  it('that names a month is kept until its last day', () => {
    expect(lastDayOf('2024-02')).toBe('2024-02-29')
    expect(lastDayOf('2026-12')).toBe('2026-12-31')
    expect(lastDayOf('2026-12-05')).toBe('2026-12-05')
    expect(daysBetween('2026-02', '2026-03-01')).toBe(1)
    expect(daysBetween('2026-03-01', '2026-02')).toBe(-1)
  })

  it('is the city’s day, not the server’s', () => {
    const now = new Date('2026-05-20T02:30:00Z')
    expect(dayIn('Europe/Berlin', now)).toBe('2026-05-20')
    expect(dayIn('America/Argentina/Cordoba', now)).toBe('2026-05-19')
  })

  it('is the last of what ends at midnight, and not the day after', () => {
    expect(lastDayBefore('Europe/Berlin', new Date('2027-04-10T22:00:00Z'))).toBe('2027-04-10')
    expect(lastDayBefore('Europe/Berlin', new Date('2027-04-10T22:00:01Z'))).toBe('2027-04-11')
    expect(lastDayBefore('America/Argentina/Cordoba', new Date('2027-04-10T22:00:00Z'))).toBe('2027-04-10')
  })
})
