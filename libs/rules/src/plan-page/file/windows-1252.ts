/** What 0x80 to 0x9f stand for. Node's decoder leaves them as control characters in some versions. */
const UPPER = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ']

export function toWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.replace(/[\u0080-\u009f]/g, (code) => UPPER[code.charCodeAt(0) - 0x80]!)
}

/** The bytes that Windows-1252 reads as `text`; null where it has a letter that this encoding lacks. */
export function fromWindows1252(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const upper = code < 0x80 ? -1 : UPPER.indexOf(text[at]!)
    if (upper < 0 && code > 0xff) return null
    bytes[at] = upper < 0 ? code : upper + 0x80
  }
  return bytes
}
