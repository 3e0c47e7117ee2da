const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * The host name a request was sent to, lower case and without its port; null where it is none.
 * Only used to look a city up: no address is ever built from it.
 */
export function hostName(header: string | null): string | null {
  if (!header || header.length > 260) return null
  const name = header
    .toLowerCase()
    .replace(/:\d{1,5}$/, '')
    .replace(/\.$/, '')
  return HOST.test(name) ? name : null
}
