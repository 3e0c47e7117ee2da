import { line } from '../lines/line.js'
import { WORDINGS } from '../testing/wordings.js'
import { recogniseHeadings } from './recognise-headings.js'

describe('the headings of a plan page', () => {
  it.each(WORDINGS.map((wording) => [wording.name, wording] as const))('are recognised in order: %s', (_, wording) => {
    const lines = Object.values(wording.headings).flatMap((text) => [
      line(text, { gap: true }),
      line('Xyz abc def ghi jkl mno pqr stu vwx yza bcd efg hij klm.', { gap: true }),
    ])
    const found = recogniseHeadings(lines)
    expect(Object.fromEntries(found.map(({ key, text }) => [key, text]))).toEqual(wording.headings)
  })
})
