import { writeMhtml } from '../testing/write-mhtml.js'
import { unpackMhtml } from './unpack-mhtml.js'

describe('a page saved in one file', () => {
  it('is its HTML, without the styles and pictures beside it', () => {
    const html = `<html><body><p>Préambule – ${'long '.repeat(60)}</p>\n<p>a=b</p></body></html>`
    expect(unpackMhtml(writeMhtml(html))?.trim()).toBe(html)
  })

  it('may be in base64, and in another encoding', () => {
    const mhtml = (charset: string, body: string): string =>
      `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html; charset=${charset}\nContent-Transfer-Encoding: base64\n\n${body}\n--x--\n`
    expect(unpackMhtml(mhtml('utf-8', 'PHA+xaF0eWwg\nw6k8L3A+'))).toBe('<p>štyl é</p>')
    expect(unpackMhtml(mhtml('windows-1250', 'PHA+mnR5bDwvcD4='))).toBe('<p>štyl</p>')
  })

  it.each(['', 'From: here to there', '<html><body>From: x</body></html>', 'Content-Type: text/html\n\n<p>x</p>'])(
    'is nothing else: %j',
    (text) => expect(unpackMhtml(text)).toBeNull(),
  )
})
