import { readDate } from './read-date.js'

describe('a date on a plan page', () => {
  it.each([
    ['30th November 2022', '2022-11-30'],
    ['November 30, 2022', '2022-11-30'],
    ['Wednesday, the 30th of November 2022', '2022-11-30'],
    ['1er décembre 2022', '2022-12-01'],
    ['30 de noviembre de 2022', '2022-11-30'],
    ['2º de agosto de 2021', '2021-08-02'],
    ['30. November 2022', '2022-11-30'],
    ['4. júna 2024', '2024-06-04'],
    ['2021-08-02', '2021-08-02'],
    ['2021-08-02T09:30:00Z', '2021-08-02'],
    ['4. 6. 2024', '2024-06-04'],
    ['30/11/2022', '2022-11-30'],
    ['11/30/2022', '2022-11-30'],
    ['août 2025', '2025-08'],
    ['Oct 2025', '2025-10'],
    ['Ende August 2025', '2025-08'],
    ['do konca augusta 2026', '2026-08'],
    ['08/2025', '2025-08'],
    ['29 February 2024', '2024-02-29'],
    ['venerdì 2 dicembre 2022', '2022-12-02'],
    ['sexta-feira, 2 de dezembro de 2022', '2022-12-02'],
    ['2 décembre 2022 à 10h00', '2022-12-02'],
    ['2022, December 2', '2022-12-02'],
    ['31-Aug-2023', '2023-08-31'],
  ])('is read: %s', (written, date) => {
    expect(readDate(written)).toEqual({ date, doubt: null })
  })

  it.each([
    '2 et décembre 2022',
    '2 and December 2022',
    '2 y diciembre de 2022',
    '2 und Dezember 2022',
    '2 a december 2022',
    '2 e dezembro 2022',
    '29 February 2023',
    '31 June 2024',
    '2024',
    '36 months',
    '12 décembre 22',
    '3.12.24',
    'avril–mai 2024',
    'June 2024 or July 2024',
    'spring 2024',
    'summer 2025',
    'Q4 2024',
    '4. Quartal 2024',
    '31 February 2023',
    '3 or 4 May 2024',
    'early March 2025',
    '13/13/2024',
    '2 August',
    'to be confirmed',
    '',
  ])('is left to a person: %s', (written) => {
    expect(readDate(written)).toEqual({ date: null, doubt: 'date_unreadable' })
  })

  it('is read, with a word of caution, where a machine left the ordinal in another language', () => {
    expect(readDate('2nd Août 2021')).toEqual({ date: '2021-08-02', doubt: 'date_in_two_languages' })
    expect(readDate('30th Noviembre 2022')).toEqual({ date: '2022-11-30', doubt: 'date_in_two_languages' })
  })

  it('has two readings in English where day and month are numbers, and is left to a person', () => {
    expect(readDate('04/06/2024', true)).toEqual({ date: null, doubt: 'date_ambiguous' })
    expect(readDate('05/05/2024', true)).toEqual({ date: '2024-05-05', doubt: null })
    expect(readDate('04/06/2024')).toEqual({ date: '2024-06-04', doubt: null })
  })
})
