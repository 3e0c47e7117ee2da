/** Numbers that look like chance and are the same every time (mulberry32): a demonstration is told alike everywhere. */
export class Dice {
  constructor(private seed: number) {}

  /** A whole number from 0 to `sides - 1`. */
  roll(sides: number): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.roll(items.length)]!
  }

  /** `count` different ones. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    const left = [...items]
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(this.roll(left.length), 1)[0]!)
  }

  /** A UUID made of rolls: a key that is the same on every telling, so that a verb told twice is done once. */
  key(): string {
    const hex = Array.from({ length: 32 }, () => this.roll(16).toString(16)).join('')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
  }
}
