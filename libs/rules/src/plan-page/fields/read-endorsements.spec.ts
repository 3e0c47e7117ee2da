import { line } from '../lines/line.js'
import { readEndorsements } from './read-endorsements.js'

function endorsement(text: string): string {
  return readEndorsements(line(text))
    .map(({ name, role, organisation }) => [name, role, organisation].map((part) => part ?? '–').join(' / '))
    .join(' + ')
}

describe('an endorsement', () => {
  it.each([
    ['Ada Quill, Chair, Reading Room Society', 'Ada Quill / Chair / Reading Room Society'],
    ['Ada Quill, Reading Room Society', 'Ada Quill / – / Reading Room Society'],
    [
      'Ada Quill, Head of data, archives and maps, Reading Room Society',
      'Ada Quill / Head of data, archives and maps / Reading Room Society',
    ],
    ['Ada Quill – Chair – Reading Room Society', 'Ada Quill / Chair / Reading Room Society'],
    ['Ada Quill, Chair (Reading Room, Upper Town)', 'Ada Quill / Chair / Reading Room, Upper Town'],
    ['Ada Quill (Chair, Reading Room Society)', 'Ada Quill / Chair / Reading Room Society'],
    ['Ada Quill (Chair), Reading Room Society', 'Ada Quill / Chair / Reading Room Society'],
    ['Reading Room Society – Ada Quill (Chair)', 'Ada Quill / Chair / Reading Room Society'],
    ['Reading Room Society: Dr. Ada Quill', 'Dr. Ada Quill / – / Reading Room Society'],
    ['Lesesaal e.V., Ada Quill, Vorsitzende', 'Ada Quill / Vorsitzende / Lesesaal e.V.'],
    ['Lesesaal e.V. (Ada Quill)', 'Ada Quill / – / Lesesaal e.V.'],
    ['Ada Quill, Centre for Reading (CR)', 'Ada Quill / – / Centre for Reading (CR)'],
    ['Ada Quill and Bo Reed, Rowing Club', 'Ada Quill / – / Rowing Club + Bo Reed / – / Rowing Club'],
    ['Ada Quill, Chair, Society; Bo Reed, Rowing Club', 'Ada Quill / Chair / Society + Bo Reed / – / Rowing Club'],
    ['Ada Quill, Comunidad de Regantes', 'Ada Quill / – / Comunidad de Regantes'],
    [
      'Ada Quill, Bo Reed, Cy de la Rue, Dee Moss',
      'Ada Quill / – / – + Bo Reed / – / – + Cy de la Rue / – / – + Dee Moss / – / –',
    ],
    ['Ada Quill (Reading Room Society)', 'Ada Quill / – / Reading Room Society'],
    ['Ada Quill, presidenta', 'Ada Quill / presidenta / –'],
    ['Ada Quill', 'Ada Quill / – / –'],
    ['Stiftung Lesesaal', '– / – / Stiftung Lesesaal'],
    ['Ada Quill, Lesesaal e.V.', 'Ada Quill / – / Lesesaal e.V.'],
    ['Ada Quill, Reading Room Society, Reading Room Society', 'Ada Quill / – / Reading Room Society'],
    [
      '3. Ada Quill, Chair, Society – Upper Town – Lower Town;',
      'Ada Quill / Chair / Society – Upper Town – Lower Town',
    ],
  ])('says who, as what, for whom: %s', (text, read) => {
    expect(endorsement(text)).toBe(read)
  })

  it('is read from the cells of a table', () => {
    const row = line('Ada Quill, Chair, Society', { kind: 'row', cells: ['Ada Quill', 'Chair', 'Society, Ltd'] })
    expect(readEndorsements(row)).toEqual([{ name: 'Ada Quill', role: 'Chair', organisation: 'Society, Ltd' }])
  })
})
