import { linesOfText } from './lines-of-text.js'

describe('the lines of a text page', () => {
  it('are the same with any line end, byte order mark or trailing blanks', () => {
    const plain = linesOfText('One\n\n  • two\n    • three\n')
    expect(linesOfText('\ufeffOne  \r\n\r\n  •\u00a0two\t\r\n    • three\u200b\r\n\r\n')).toEqual(plain)
    expect(plain.map(({ kind, depth, text, gap }) => [kind, depth, text, gap])).toEqual([
      ['prose', 0, 'One', false],
      ['item', 0, 'two', true],
      ['item', 1, 'three', false],
    ])
  })

  it('are put together again where a mail program has broken them', () => {
    const words =
      'a long answer that goes on and on because people had much to say about the town and its river and bridge'
    const paragraph = `${words} ${words} ${words} ${words}.`
    const wrapped = paragraph.replace(/(.{1,70})(?: |$)/g, '$1\n')
    expect(linesOfText(`Foreword\n\n${wrapped}\nGoals\n\n${wrapped}`).map(({ text }) => text)).toEqual([
      'Foreword',
      paragraph,
      'Goals',
      paragraph,
    ])
  })

  it('know Markdown’s headings', () => {
    expect(linesOfText('## Goals ##\n**Who took part?**').map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Goals'],
      ['heading', 'Who took part?'],
    ])
  })
})
