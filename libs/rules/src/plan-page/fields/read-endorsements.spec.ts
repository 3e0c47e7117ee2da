import { line } from '../lines/line.js'
import { readEndorsement } from './read-endorsements.js'

function endorsement(text: string): string {
  const { name, role, organisation } = readEndorsement(line(text))
  return [name, role, organisation].map((part) => part ?? '–').join(' / ')
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
    ['Ada Quill, Chair (Reading Room, Upper Town)', 'Ada Quill / – / Chair (Reading Room, Upper Town)'],
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
    expect(readEndorsement(row)).toEqual({ name: 'Ada Quill', role: 'Chair', organisation: 'Society, Ltd' })
  })
})
