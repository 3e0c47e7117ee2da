import { hasLostItsEncoding, restoreEncoding } from './restore-encoding.js'
import { toWindows1252 } from './windows-1252.js'

/**
 * The text of a saved page in UTF-8, UTF-16, the encoding its HTML names, Windows-1252 or Windows-1250; null for bytes
 * that are no text.
 */
export function decodePage(bytes: Uint8Array): string | null {
  const utf16 = utf16Of(bytes)
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes)
  if (isBinary(bytes)) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return hasLostItsEncoding(text) ? restoreEncoding(text) : text
  } catch {
    return decodeOneByteText(bytes)
  }
}

/** By its mark; without one, by the zero bytes that Latin letters leave in every second place. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 2048)
  const zeros = [0, 0]
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1
  })
  const [even, odd] = zeros as [number, number]
  if (odd > start.length * 0.3 && even < start.length * 0.02) return 'utf-16le'
  if (even > start.length * 0.3 && odd < start.length * 0.02) return 'utf-16be'
  return null
}

function decodeOneByteText(bytes: Uint8Array): string {
  const encoding = declaredEncoding(bytes)
  if (encoding !== null && encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes)
  const text = toWindows1252(bytes)
  // In Windows-1250 these two bytes are the Slovak ľ and ť; in 1252 no word has them.
  return /\p{L}[¾\u009d]|[¾\u009d]\p{L}/u.test(text) ? new TextDecoder('windows-1250').decode(bytes) : text
}

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
