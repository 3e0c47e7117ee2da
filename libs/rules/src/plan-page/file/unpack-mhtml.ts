import { decodePage } from './decode-page.js'

interface Part {
  readonly type: string
  readonly transfer: string
  readonly charset: string | null
  readonly body: string
}

/** A page as browsers save it 'in one file' (`.mhtml`, RFC 2557): its HTML. Null where `text` is none. */
export function unpackMhtml(text: string): string | null {
  const { head, body } = splitHead(text.replace(/^\ufeff?\s+/, ''))
  if (!/^(mime-version|content-type|from|snapshot-content-location)\s*:/im.test(head)) return null
  const type = headerOf(head, 'content-type')
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type)
  if (!/^multipart\//i.test(type) || boundary === null) return null
  const parts = body
    .split(`--${boundary[1] ?? boundary[2]!}`)
    .slice(1, MOST_PARTS)
    .map(toPart)
  const page = parts.find((part) => part.type === 'text/html') ?? parts.find((part) => part.type === 'text/plain')
  return page === undefined ? null : bodyOf(page)
}

/** A page with its pictures, styles and frames has some hundreds. */
const MOST_PARTS = 5_000

function toPart(text: string): Part {
  const { head, body } = splitHead(text.replace(/^\r?\n/, ''))
  const type = headerOf(head, 'content-type')
  return {
    type: type.split(';')[0]!.trim().toLowerCase(),
    transfer: headerOf(head, 'content-transfer-encoding').trim().toLowerCase(),
    charset: /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1] ?? null,
    body,
  }
}

function bodyOf({ transfer, charset, body }: Part): string | null {
  if (transfer !== 'quoted-printable' && transfer !== 'base64') return body
  const bytes = transfer === 'base64' ? fromBase64(body) : fromQuotedPrintable(body)
  if (bytes === null) return null
  try {
    if (charset !== null) return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    // A part that is not what it says: its bytes tell.
  }
  return decodePage(bytes)
}

function fromQuotedPrintable(text: string): Uint8Array {
  const joined = text.replace(/=[ \t]*\r?\n/g, '')
  const bytes: number[] = []
  const encoder = new TextEncoder()
  for (let at = 0; at < joined.length; at++) {
    const hex = joined[at] === '=' ? joined.slice(at + 1, at + 3) : ''
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16))
      at += 2
    } else if (joined.charCodeAt(at) < 0x80) bytes.push(joined.charCodeAt(at))
    else bytes.push(...encoder.encode(joined[at]))
  }
  return Uint8Array.from(bytes)
}

function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text.replace(/[^\w+/=]/g, '')), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}

function splitHead(text: string): { readonly head: string; readonly body: string } {
  const end = /\r?\n\r?\n/.exec(text)
  return end === null
    ? { head: '', body: text }
    : { head: text.slice(0, end.index), body: text.slice(end.index + end[0].length) }
}

/** A header's value, unfolded; empty where there is none. */
function headerOf(head: string, name: string): string {
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ')
  return new RegExp(`^${name}\\s*:\\s*(.*)$`, 'im').exec(unfolded)?.[1] ?? ''
}
