/**
 * A place to go next, only if it is a path of ours: `next=` values come from addresses that anybody can write.
 * Refuses other hosts in every disguise (`//evil`, `/\evil`, `https:evil`, control characters) by resolving the value
 * as a browser would and demanding that nothing but the path was said.
 */
export function ownPath(value: string | null | undefined): string | null {
  if (!value || value.length > 2_000 || !value.startsWith('/')) return null
  // Browsers drop tabs and line ends inside addresses, and read a backslash as a slash.
  if (/[\s\\]|\p{Cc}/u.test(value)) return null
  if (value.startsWith('//')) return null
  const base = 'http://own.invalid'
  if (!URL.canParse(value, base)) return null
  const url = new URL(value, base)
  if (url.origin !== base || url.username || url.password || url.pathname.startsWith('//')) return null
  return url.pathname + url.search + url.hash
}
