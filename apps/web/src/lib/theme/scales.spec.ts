import { converter, formatHex, wcagContrast } from 'culori'
import { scalesOf } from './scales.ts'

/** Every tenth hue, at the lightness and chroma of pale, strong, dark and grey city colours. */
const COLOURS = Array.from({ length: 36 }, (_, i) => i * 10)
  .flatMap((h) =>
    [
      [0.3, 0.08],
      [0.55, 0.2],
      [0.85, 0.18],
      [0.95, 0.02],
    ].map(([l = 0, c = 0]) => formatHex(converter('rgb')({ mode: 'oklch', l, c, h }))),
  )
  .concat('#000000', '#ffffff', '#ffff00', '#0000ff')

const contrast = (scale: Readonly<Record<string, string>>, ink: string, ground: string): number =>
  wcagContrast(scale[ink] ?? ink, scale[ground] ?? ground)

/** What must be readable on what: [letters or line, ground, least contrast]. */
const LIGHT: readonly (readonly [string, string, number])[] = [
  ['ink', '#ffffff', 12],
  ['n-600', '#ffffff', 5.5],
  ['n-600', 'p-100', 4.5],
  ['p-700', '#ffffff', 7],
  ['p-700', 'p-50', 6.5],
  ['p-900', 'p-100', 7],
  ['#ffffff', 'p-700', 7],
  ['#ffffff', 'p-800', 7],
  ['n-500', '#ffffff', 3],
  ['s-500', '#ffffff', 3],
  ['s-500', 'p-50', 3],
  ['s-700', '#ffffff', 7],
  ['p-50', 'p-900', 7],
  ['p-300', 'p-900', 4.5],
]
const DARK: readonly (readonly [string, string, number])[] = [
  ['ink-dark', 'n-900', 12],
  ['ink-2-dark', 'n-900', 7],
  ['ink-2-dark', 'tint-2-dark', 4.5],
  ['p-300', 'n-900', 7],
  ['p-300', 'tint-dark', 6],
  ['p-100', 'tint-2-dark', 7],
  ['p-950', 'p-300', 7],
  ['p-950', 'p-200', 7],
  ['line-strong-dark', 'n-850', 3],
  ['s-400', 'n-900', 4.5],
  ['s-400', 'n-950', 4.5],
  ['s-300', 'n-900', 7],
]

describe('the colours of a city', () => {
  it.each([
    ...LIGHT.map((pair) => ['by day', ...pair] as const),
    ...DARK.map((pair) => ['at night', ...pair] as const),
  ])('keep their contrast for every pair of colours, %s: %s on %s at least %d', (_when, ink, ground, least) => {
    const poorest = COLOURS.map((colour, i) => {
      const second = COLOURS[(i * 7 + 3) % COLOURS.length] ?? colour
      return { colour, second, ratio: contrast(scalesOf(colour, second), ink, ground) }
    }).sort((a, b) => a.ratio - b.ratio)[0]
    expect(poorest?.ratio).toBeGreaterThanOrEqual(least)
  })

  it('are plain hex values', () => {
    for (const value of Object.values(scalesOf('#f2c200', '#123456'))) expect(value).toMatch(/^#[0-9a-f]{6}$/)
  })

  it.each(['red', '#12345', 'url(x)', '#12345g', ''])('refuse %p, which is no colour', (colour) => {
    expect(() => scalesOf(colour, '#123456')).toThrow('is no colour')
  })
})
