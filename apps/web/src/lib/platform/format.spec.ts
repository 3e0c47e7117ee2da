import { formatter } from './format.ts'

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('a date', () => {
  const late = '2026-06-03T22:30:00Z'

  it('is told by the clock of the city, not by that of the server', () => {
    expect(formatter('de', 'Europe/Berlin').date(late)).toBe('4. Juni 2026')
    expect(formatter('es', 'America/Argentina/Cordoba').date(late)).toBe('3 de junio de 2026')
    expect(plain(formatter('de', 'Europe/Berlin').dateTime(late))).toBe('4. Juni 2026 um 00:30')
  })

  it('that is a calendar day is moved by no clock', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      expect(formatter('sk', zone).day('2026-10-31')).toBe('31. októbra 2026')
    }
  })

  it('is so many days away as the calendar of the city says', () => {
    const format = formatter('de', 'Europe/Berlin')
    const now = new Date('2026-06-03T21:59:00Z')
    expect(format.daysFromNow('2026-06-03T22:01:00Z', now)).toBe('morgen')
    expect(format.daysFromNow('2026-06-12T08:00:00Z', now)).toBe('in 9 Tagen')
    expect(format.daysFromNow('2026-06-02T08:00:00Z', now)).toBe('gestern')
  })
})

describe('an opening', () => {
  const format = formatter('de', 'Europe/Berlin')

  it('at midnight is the day that begins then', () => {
    expect(format.opening('2027-04-05T22:00:00Z')).toBe('6. April 2027')
    expect(plain(format.opening('2027-04-05T16:00:00Z'))).toBe('5. April 2027 um 18:00')
  })
})

describe('a deadline', () => {
  const format = formatter('de', 'Europe/Berlin')

  it('at midnight is the day that ends then', () => {
    expect(format.deadline('2027-04-05T22:00:00Z')).toBe('5. April 2027')
    expect(plain(format.deadline('2027-04-05T16:00:00Z'))).toBe('5. April 2027 um 18:00')
  })

  it('is so many days away, and none on its last day', () => {
    expect(format.daysUntil('2027-04-05T22:00:00Z', new Date('2027-04-05T10:00:00Z'))).toBe(0)
    expect(format.daysUntil('2027-04-05T22:00:00Z', new Date('2027-04-01T10:00:00Z'))).toBe(4)
    expect(format.daysUntil('2027-04-05T22:00:00Z', new Date('2027-04-06T10:00:00Z'))).toBe(-1)
  })
})

describe('a figure', () => {
  it('is written as the language writes it', () => {
    expect(formatter('de', 'UTC').number(1312)).toBe('1.312')
    expect(plain(formatter('fr', 'UTC').number(1312))).toBe('1 312')
    expect(plain(formatter('de', 'UTC').money(6_100_000, 'EUR'))).toBe('61.000 €')
    expect(plain(formatter('de', 'UTC').money(1_250, 'EUR'))).toBe('12,50 €')
    expect(plain(formatter('en', 'UTC').money(500, 'JPY'))).toBe('¥500')
    expect(plain(formatter('sk', 'UTC').percent(0.25))).toBe('25 %')
    expect(formatter('es', 'UTC').list(['a', 'b', 'i'])).toBe('a, b e i')
  })
})
