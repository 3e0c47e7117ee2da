import { domainToASCII } from 'node:url'

// RFC 5321 allows far more than mailboxes of residents use, and each oddity was once somebody's hole: quoted local
// parts that hide a second @, comments, groups, routes, line breaks that begin a header. What is left is one word, an
// @ and a host name. Both patterns walk the text once.
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/

const LONGEST = 254 // RFC 5321 §4.5.3.1.3, less the angle brackets

/** The one spelling an address is stored and compared in, or null where it is none we send to. */
export function mailAddress(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST) return null
  const at = trimmed.indexOf('@')
  const [local, host] = [trimmed.slice(0, Math.max(at, 0)), hostName(trimmed.slice(at + 1))]
  if (local.length > 64 || !LOCAL.test(local) || !host) return null
  const address = `${local}@${host}`.toLowerCase()
  return address.length > LONGEST ? null : address
}

export function isMailAddress(text: string): boolean {
  return mailAddress(text) !== null
}

/** With at least one dot and no bare number at its end, so neither `localhost` nor an IP address. */
function hostName(text: string): string | null {
  if (/[^\p{L}\p{M}\p{N}.-]/u.test(text)) return null // domainToASCII would drop or percent-decode some of these
  const labels = domainToASCII(text).split('.')
  const proper = labels.length > 1 && labels.every((label) => label.length <= 63 && LABEL.test(label))
  return proper && !/^\d+$/.test(labels.at(-1)!) ? labels.join('.') : null
}
