import { createHash } from 'node:crypto'
import { scalesOf } from './scales.ts'

/** The style sheet of a city's colours. tokens.css gives them their roles. */
export function themeCss(accent: string, second: string): string {
  const lines = Object.entries(scalesOf(accent, second)).map(([name, value]) => `--${name}:${value}`)
  return `:root{${lines.join(';')}}\n`
}

/** Changes whenever the colours that we make of a pair change, so that a style sheet may be kept for ever. */
const EDITION = createHash('sha256').update(themeCss('#14564a', '#d9446c')).digest('hex').slice(0, 8)

/** `/theme/14564a-d9446c.1f0c77aa.css`: the pair stands in the address, so nothing has to be looked up. */
export function themePath(accent: string, second: string): string {
  const name = [accent, second].map((colour) => colour.replace('#', '').toLowerCase()).join('-')
  return `/theme/${name}.${EDITION}.css`
}

const FILE = /^([0-9a-f]{6})-([0-9a-f]{6})\.([0-9a-f]{8})\.css$/

/** The style sheet at such an address, and whether it is of this edition; null where the name says no pair. */
export function themeFile(file: string): { css: string; current: boolean } | null {
  const [, accent, second, edition] = FILE.exec(file) ?? []
  if (!accent || !second) return null
  return { css: themeCss(`#${accent}`, `#${second}`), current: edition === EDITION }
}
