import { isIPv4, isIPv6 } from 'node:net'

/**
 * The network an address belongs to, as far as one household or one attacker can be told from the next: /24 of IPv4,
 * /64 of IPv6. `203.0.113.7` → `203.0.113.0/24`; an IPv4 address in IPv6's clothes counts as IPv4.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  if (isIPv4(mapped)) return mapped.replace(/\d+$/, '0/24')
  const bare = address.split('%')[0]!
  return isIPv6(bare) ? `${groupsOf(bare).slice(0, 4).join(':')}::/64` : 'unknown'
}

/** The eight groups of an IPv6 address, `::` written out, without leading zeros. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::')
  const read = (part: string) => (part === '' ? [] : part.split(':'))
  const [before, after] = [read(head), tail === undefined ? [] : read(tail)]
  const missing = tail === undefined ? 0 : 8 - before.length - after.length - (tail.includes('.') ? 1 : 0)
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after]
  return groups.map((group) => group.replace(/^0+(?=.)/, ''))
}
