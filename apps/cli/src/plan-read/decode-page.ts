/** The text of a page in UTF-8, UTF-16, the encoding its HTML names, or Windows-1252; null for bytes that are no text. */
export function decodePage(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (isBinary(bytes)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const encoding = declaredEncoding(bytes) ?? 'windows-1252'
    const text = new TextDecoder(encoding).decode(bytes)
    return encoding === 'windows-1252'
      ? text.replace(/[\u0080-\u009f]/g, (code) => WINDOWS_1252[code.charCodeAt(0) - 0x80]!)
      : text
  }
}

/** What 0x80 to 0x9f stand for. Node's decoder leaves them as control characters in some versions. */
const WINDOWS_1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ']

/** `<meta charset>` or its older spelling; null where the page names none, or one that nobody knows. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const name = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  if (name === undefined || /^utf-?8$/i.test(name)) return null
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}

/** A zero byte, or many control characters, near the beginning. */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 8192)
  if (start.includes(0) || new TextDecoder('latin1').decode(start.subarray(0, 5)) === '%PDF-') return true
  const controls = start.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length
  return controls > start.length * 0.02
}
