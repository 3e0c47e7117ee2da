import type { Grouping } from './ballot-file.js'

const NAMES = ['district', 'subdistrict', 'subunit', 'neighborhood', 'neighbourhood', 'area', 'age', 'sex', 'gender']
const AGE_BANDS = [18, 25, 35, 45, 55, 65]

/** Gathers, row by row, what a file says of the group a voter belongs to; ages fall into bands. */
export class GroupColumns {
  private readonly columns: { name: string; at: number; labels: Map<string, number>; of: number[] }[]

  constructor(header: readonly string[]) {
    this.columns = header.flatMap((name, at) => (NAMES.includes(name) ? [{ name, at, labels: new Map(), of: [] }] : []))
  }

  add(fields: readonly string[]): void {
    for (const column of this.columns) {
      const raw = fields[column.at]?.trim() ?? ''
      const label = column.name === 'age' ? ageBand(raw) : raw
      let number = column.labels.get(label)
      if (number === undefined) column.labels.set(label, (number = column.labels.size))
      column.of.push(number & 0xffff)
    }
  }

  /** Only columns that tell groups apart, and few enough to be groups. */
  seal(): Grouping[] {
    return this.columns
      .filter(({ labels }) => labels.size > 1 && labels.size <= 200)
      .map(({ name, labels, of }) => ({ name, labels: [...labels.keys()], of: Uint16Array.from(of) }))
  }
}

function ageBand(raw: string): string {
  const age = Number.parseInt(raw, 10)
  if (!Number.isFinite(age)) return raw
  const above = AGE_BANDS.findIndex((limit) => age < limit)
  if (above === 0) return `0–${AGE_BANDS[0]! - 1}`
  return above < 0 ? `${AGE_BANDS.at(-1)}+` : `${AGE_BANDS[above - 1]}–${AGE_BANDS[above]! - 1}`
}
