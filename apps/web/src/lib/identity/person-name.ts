import { m } from '@tilia/messages'

/** What people are called on every page: the name they chose, or 'Resident 42', and never anything of an address. */
export function personName(person: { displayName: string | null; number: number | null; left?: boolean }): string {
  if (person.displayName) return person.displayName
  return person.number === null ? m.common_former_resident() : m.common_resident({ number: person.number })
}
