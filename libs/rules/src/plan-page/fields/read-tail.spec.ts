import { line } from '../lines/line.js'
import { isFile, readEndorsementsAndFiles } from './read-tail.js'

const item = (text: string, files: readonly string[] = []) => line(text, { kind: 'item', files })

describe('what stands below the heading of the endorsements', () => {
  it('keeps a person whose letter is attached, and the letter', () => {
    const lines = [
      item('Ada Quill, Chair, Reading Room Society (quill.pdf)'),
      item('Bo Reed, Rowing Club – letter of support', ['reed.pdf']),
      item('Letter of the mayor', ['mayor.pdf']),
    ]
    expect(readEndorsementsAndFiles(lines)).toEqual({
      endorsements: [
        { name: 'Ada Quill', role: 'Chair', organisation: 'Reading Room Society' },
        { name: 'Bo Reed', role: null, organisation: 'Rowing Club' },
      ],
      documents: ['quill.pdf', 'reed.pdf', 'mayor.pdf'],
    })
  })

  it('takes names without a list for people and organisations, and what follows a list for documents', () => {
    expect(readEndorsementsAndFiles([line('Stiftung Lesesaal'), line('Ada Quill'), line('letter.pdf')])).toEqual({
      endorsements: [
        { name: null, role: null, organisation: 'Stiftung Lesesaal' },
        { name: 'Ada Quill', role: null, organisation: null },
      ],
      documents: ['letter.pdf'],
    })
    expect(readEndorsementsAndFiles([item('Ada Quill, Chair, Society'), line('The plan in plain words')])).toEqual({
      endorsements: [{ name: 'Ada Quill', role: 'Chair', organisation: 'Society' }],
      documents: ['The plan in plain words'],
    })
  })

  it.each(['None yet', 'Not applicable', 'No aplica', 'Sans objet', 'Nicht zutreffend'])('is nobody: %s', (text) => {
    expect(readEndorsementsAndFiles([line(text)])).toEqual({ endorsements: [], documents: [] })
  })
})

describe('a file among the answers', () => {
  it.each(['Town plan 2024.pdf', 'letter_of_the_mayor.docx'])('is its name alone: %s', (text) => {
    expect(isFile(line(text))).toBe(true)
  })

  it.each(['We publish budget.pdf every year.', 'The minutes are at town.example/minutes.pdf, open to all.'])(
    'is no sentence that names one: %s',
    (text) => {
      expect(isFile(line(text))).toBe(false)
    },
  )
})
