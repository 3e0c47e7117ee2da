/** Takes out what nobody sees (byte order marks, soft hyphens, zero-width marks, control characters). */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : ''))
    .normalize('NFC')
}

/** One line without spaces at its ends, and with single ones inside. A single non-breaking space stays. */
export function trimLine(text: string): string {
  return text.replace(/[ \t\n\f\u00a0]{2,}|[\t\n\f]/g, ' ').trim()
}
