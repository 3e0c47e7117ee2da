import type { Line } from '../lines/line.js'
import type { Heading } from './recognise-headings.js'

/**
 * Some sites set their headings in elements that say nothing (`<div class="label">`): where most questions that were
 * understood share such a style, and little else has it, all lines of that style are headings. So are those of the
 * styles that the titles of groups share.
 */
export function promoteHeadings(lines: readonly Line[], known: readonly Heading[]): readonly Line[] {
  const counts = new Map<string, number>()
  for (const { at, inlineAnswer } of known) {
    const { kind, style } = lines[at]!
    if (kind === 'prose' && inlineAnswer === null && style !== '') counts.set(style, (counts.get(style) ?? 0) + 1)
  }
  const alike = (style: string): number => lines.filter((line) => isSetSo(line, style)).length
  const areMarked = known.filter(({ at }) => lines[at]!.kind === 'heading').length > known.length / 2
  const main = [...counts].find(([, count]) => count >= 4 && count > known.length / 2)
  if (!areMarked && (main === undefined || alike(main[0]) > main[1] * 1.8)) return lines
  const others = [...counts].filter(([style, count]) => count > 1 && alike(style) <= count + 2)
  const styles = [...(main === undefined ? [] : [main]), ...others].map(([style]) => style)
  if (styles.length === 0) return lines
  return lines.map((line) => (styles.some((style) => isSetSo(line, style)) ? { ...line, kind: 'heading' } : line))
}

function isSetSo({ kind, style, aside }: Line, wanted: string): boolean {
  return kind === 'prose' && style === wanted && !aside
}
