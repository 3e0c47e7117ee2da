/** A received mail as pages and tests need it. `to` are the addresses of the SMTP envelope, one or more. */
export interface Mail {
  id: string
  /** ISO 8601, UTC. */
  receivedAt: string
  from: string
  to: string[]
  subject: string
  /** Names in lower case; the last one wins where a name is repeated. */
  headers: Record<string, string>
  text: string | null
  html: string | null
}

interface Part {
  headers: Record<string, string>
  body: string
}

/** Reads headers and the first text and HTML bodies of a message (RFC 5322, 2045–2047). Attachments are left out. */
export function readMail(raw: Buffer): Pick<Mail, 'subject' | 'headers' | 'text' | 'html'> {
  const message = split(raw.toString('latin1'))
  const leaves = leavesOf(message)
  const bodyOf = (type: string) => leaves.find((part) => contentType(part).type === type)
  const text = bodyOf('text/plain')
  const html = bodyOf('text/html')
  return {
    subject: message.headers['subject'] ?? '',
    headers: message.headers,
    text: text ? decodeBody(text) : null,
    html: html ? decodeBody(html) : null,
  }
}

// Bytes travel through this file as latin1, one character a byte, until the charset of their part is known.
function split(source: string): Part {
  const gap = /\r?\n\r?\n/.exec(source)
  const head = gap ? source.slice(0, gap.index) : source
  const headers: Record<string, string> = {}
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = decodeWords(line.slice(colon + 1).trim())
  }
  return { headers, body: gap ? source.slice(gap.index + gap[0].length) : '' }
}

function leavesOf(part: Part): Part[] {
  const { type, parameters } = contentType(part)
  if (!type.startsWith('multipart/') || !parameters['boundary']) return [part]
  const fence = `--${parameters['boundary']}`
  const pieces = `\n${part.body}`.split(new RegExp(`\\r?\\n${escape(fence)}(?:--)?[ \\t]*(?=\\r?\\n|$)`))
  return pieces.slice(1, -1).flatMap((piece) => leavesOf(split(piece.replace(/^\r?\n/, ''))))
}

function contentType(part: Part): { type: string; parameters: Record<string, string> } {
  const [type = '', ...rest] = (part.headers['content-type'] ?? 'text/plain').split(';')
  const pairs = rest.map((item) => /^\s*([^=\s]+)\s*=\s*"?([^"]*)"?\s*$/.exec(item))
  const parameters = Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[1]!.toLowerCase(), pair[2]!]] : [])))
  return { type: type.trim().toLowerCase(), parameters }
}

function decodeBody(part: Part): string {
  const encoding = (part.headers['content-transfer-encoding'] ?? '7bit').toLowerCase()
  const charset = contentType(part).parameters['charset'] ?? 'utf-8'
  if (encoding === 'base64') return decodeText(Buffer.from(part.body, 'base64'), charset)
  if (encoding === 'quoted-printable') return decodeText(quotedBytes(part.body.replace(/=[ \t]*\r?\n/g, '')), charset)
  return decodeText(Buffer.from(part.body, 'latin1'), charset)
}

function decodeWords(value: string): string {
  const joined = value.replace(/(\?=)\s+(=\?)/g, '$1$2')
  return joined.replace(/=\?([^?]+)\?([bq])\?([^?]*)\?=/gi, (_, charset: string, kind: string, word: string) => {
    const bytes = kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64') : quotedBytes(word.replaceAll('_', ' '))
    return decodeText(bytes, charset)
  })
}

function quotedBytes(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  )
}

function decodeText(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return bytes.toString('utf8')
  }
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
