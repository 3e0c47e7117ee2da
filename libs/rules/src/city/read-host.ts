const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * A host name as it is stored, lower-case ASCII and without port, or null where it is none that a city can have: an
 * address of numbers, a single word, a URL. `localhost` itself is the platform's, what is below it is a city's.
 */
export function readHost(typed: string): string | null {
  const host = typed.trim().toLowerCase().replace(/\.$/, '')
  const labels = host.split('.')
  const last = labels.at(-1)!
  if (host.length > 253 || labels.length < 2 || !labels.every((label) => LABEL.test(label))) return null
  return /^\d+$/.test(last) ? null : host
}
