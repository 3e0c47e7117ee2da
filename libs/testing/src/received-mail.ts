import type { ReceivedMail } from './smtp.js'

export interface OpenedMail {
  readonly to: string
  readonly subject: string
  /** In lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
  readonly html: string
}

/** A received mail, decoded as far as ours are encoded: two parts, each as it is, base64 or quoted-printable. */
export function openMail({ to, raw }: ReceivedMail): OpenedMail {
  const headers = headersOf(raw)
  const boundary = /boundary="?([^";\r\n]+)"?/.exec(headers.get('content-type') ?? '')?.[1] ?? 'none'
  const parts = raw.split(`--${boundary}`).slice(1, -1)
  const part = (type: string) => parts.find((each) => headersOf(each.trimStart()).get('content-type')?.includes(type))
  const decoded = (each: string | undefined) => (each ? decode(each.trimStart()).replaceAll('\r\n', '\n') : '')
  return {
    to: to[0] ?? '',
    subject: words(headers.get('subject') ?? ''),
    headers,
    text: decoded(part('text/plain')),
    html: decoded(part('text/html')),
  }
}

function headersOf(source: string): Map<string, string> {
  const head = source.split(/\r?\n\r?\n/)[0]!.replace(/\r?\n[ \t]+/g, ' ')
  const lines = head.split(/\r?\n/).map((line) => /^([^:]+):\s*(.*)$/.exec(line))
  return new Map(lines.flatMap((line) => (line ? [[line[1]!.toLowerCase(), line[2]!] as const] : [])))
}

function decode(part: string): string {
  const body = part.slice(part.search(/\r?\n\r?\n/)).replace(/^\r?\n\r?\n/, '')
  const encoding = headersOf(part).get('content-transfer-encoding')
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  return encoding === 'quoted-printable' ? quoted(body.replace(/=\r?\n/g, '')) : body
}

function words(value: string): string {
  return value
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('latin1') : latin(word.replaceAll('_', ' ')),
    )
    .replace(/[\u0080-\u00ff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString())
}

const latin = (text: string) =>
  text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
const quoted = (text: string) => Buffer.from(latin(text), 'latin1').toString()
