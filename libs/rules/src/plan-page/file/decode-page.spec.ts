import { decodePage } from './decode-page.js'

const TEXT = 'Präambel – château, čas'

describe('the bytes of a saved page', () => {
  it('are read as UTF-8, with or without its mark', () => {
    expect(decodePage(Buffer.from(TEXT))).toBe(TEXT)
    expect(decodePage(Buffer.from(`\ufeff${TEXT}`))).toBe(TEXT)
  })

  it('are read as UTF-16 where its mark says so', () => {
    expect(decodePage(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))).toBe(TEXT)
    expect(decodePage(Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16())).toBe(TEXT)
  })

  it('are read as UTF-16 without its mark too', () => {
    expect(decodePage(Buffer.from(TEXT.repeat(20), 'utf16le'))).toBe(TEXT.repeat(20))
    expect(decodePage(Buffer.from(TEXT.repeat(20), 'utf16le').swap16())).toBe(TEXT.repeat(20))
  })

  it('are read as Windows-1250 where no word of Windows-1252 could be meant', () => {
    expect(
      decodePage(Uint8Array.from([0x6d, 0x79, 0x9a, 0x6c, 0x69, 0x65, 0x6e, 0x6b, 0x79, 0x20, 0xbe, 0x75, 0x64, 0xed])),
    ).toBe('myšlienky ľudí')
  })

  it('are put right where UTF-8 was once read as Windows-1252', () => {
    const text = 'Défis – année, château, œuvre'
    expect(decodePage(Buffer.from(new TextDecoder('windows-1252').decode(Buffer.from(text))))).toBe(text)
    expect(decodePage(Buffer.from('A sign: Ã©'))).toBe('A sign: Ã©')
  })

  it('are read as Windows-1252 where they are no UTF-8', () => {
    expect(decodePage(Uint8Array.from([0x44, 0xe9, 0x66, 0x69, 0x73, 0x20, 0x96, 0x20, 0x9c]))).toBe('Défis – œ')
  })

  it('are read in the encoding that the page names', () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset="windows-1250"><p>'), Buffer.from([0xe8, 0x61, 0x73])])
    expect(decodePage(bytes)).toBe('<meta charset="windows-1250"><p>čas')
  })

  it('are no text where they are an image, an archive or a PDF', () => {
    expect(decodePage(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).toBeNull()
    expect(decodePage(Buffer.from('%PDF-1.7\n…'))).toBeNull()
    expect(decodePage(Uint8Array.from({ length: 400 }, (_, at) => at % 32))).toBeNull()
  })
})
