import { tidy } from './text.js'

describe('a text that came through a form', () => {
  it('keeps its lines and tabs, and loses what nobody typed', () => {
    expect(tidy('  eins\r\nzwei\rdrei\n\tvier \u0000\u0007\u001b[31m ')).toBe('eins\nzwei\ndrei\n\tvier [31m')
  })

  it('has one spelling for what looks the same', () => {
    expect(tidy('Stra\u00dfenba\u0308ume')).toBe('Straßenbäume')
  })

  it('cannot hold half a character', () => {
    expect(tidy('🌳'.slice(0, 1))).toBe('\ufffd')
  })
})
