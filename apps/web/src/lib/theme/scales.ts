import { clampChroma, converter, formatHex, parse, type Oklch } from 'culori'

/** Plain colours, ready for a style sheet: `{ 'p-700': '#14564a', … }`. */
export type Scale = Readonly<Record<string, string>>

const toOklch = converter('oklch')

/**
 * A step has a fixed lightness. Only the hue, and the chroma up to a limit, come from the city: that is why text stays
 * readable for every pair of colours that a city can think of.
 */
interface Step {
  readonly lightness: number
  /** How much of the city's own chroma it keeps, and at most how much. */
  readonly share: number
  readonly limit: number
}

const step = (lightness: number, share: number, limit: number): Step => ({ lightness, share, limit })

/** Structure: links, buttons, the leaf. */
const PRIMARY: Readonly<Record<string, Step>> = {
  'p-50': step(0.976, 0.12, 0.018),
  'p-100': step(0.945, 0.28, 0.035),
  'p-200': step(0.895, 0.45, 0.06),
  'p-300': step(0.82, 0.75, 0.1),
  'p-400': step(0.72, 1, 0.12),
  'p-500': step(0.59, 1.15, 0.14),
  'p-600': step(0.49, 1.1, 0.14),
  'p-700': step(0.41, 1, 0.13),
  'p-800': step(0.33, 1, 0.1),
  'p-900': step(0.255, 0.8, 0.07),
  'p-950': step(0.19, 0.5, 0.04),
  'tint-dark': step(0.265, 0.35, 0.035),
  'tint-2-dark': step(0.32, 0.5, 0.05),
}

/** The thread. */
const SECOND: Readonly<Record<string, Step>> = {
  's-100': step(0.938, 0.3, 0.045),
  's-300': step(0.8, 0.8, 0.12),
  's-400': step(0.72, 1, 0.16),
  's-500': step(0.598, 1, 0.18),
  's-700': step(0.43, 1, 0.14),
  's-900': step(0.27, 0.5, 0.07),
}

/** Greys with a breath of the first hue: the chroma is fixed, whatever the city's is. */
const NEUTRAL: Readonly<Record<string, readonly [lightness: number, chroma: number]>> = {
  'n-50': [0.968, 0.007],
  'n-100': [0.935, 0.009],
  'n-200': [0.88, 0.012],
  'n-500': [0.53, 0.018],
  'n-600': [0.45, 0.02],
  'n-800': [0.285, 0.02],
  'n-850': [0.245, 0.018],
  'n-900': [0.205, 0.016],
  'n-950': [0.165, 0.014],
  ink: [0.235, 0.022],
  'ink-dark': [0.945, 0.008],
  'ink-2-dark': [0.79, 0.014],
  'line-dark': [0.34, 0.016],
  'line-strong-dark': [0.66, 0.016],
}

/** All colours of a city from its two: hex values only, the same in every browser. Throws where one is no colour. */
export function scalesOf(accent: string, second: string): Scale {
  const first = oklch(accent)
  const thread = oklch(second)
  return {
    ...Object.fromEntries(Object.entries(PRIMARY).map(([name, s]) => [name, shade(first, s)])),
    ...Object.fromEntries(Object.entries(SECOND).map(([name, s]) => [name, shade(thread, s)])),
    ...Object.fromEntries(Object.entries(NEUTRAL).map(([name, [l, c]]) => [name, hex(l, c, first.h)])),
  }
}

const shade = (colour: Oklch, s: Step): string => hex(s.lightness, Math.min(colour.c * s.share, s.limit), colour.h)

/** Brought into sRGB by giving up chroma, never lightness: lightness carries the contrast. */
const hex = (l: number, c: number, h: number | undefined): string =>
  formatHex(clampChroma({ mode: 'oklch', l, c, ...(h === undefined ? {} : { h }) }, 'oklch'))

function oklch(colour: string): Oklch {
  const parsed = /^#[0-9a-f]{6}$/i.test(colour) ? parse(colour) : undefined
  if (!parsed) throw new Error(`${JSON.stringify(colour)} is no colour like #14564a`)
  return toOklch(parsed)
}
