import type { Line } from '../lines/line.js'
import type { Heading } from './recognise-headings.js'

/**
 * Some sites set their headings in elements that say nothing (`<div class="label">`): where most questions that were
 * understood share such a style, and little else has it, all lines of that style are headings.
 */
export function promoteHeadings(lines: readonly Line[], known: readonly Heading[]): readonly Line[] {
  const styles = new Map<string, number>()
  for (const { at, inlineAnswer } of known) {
    const { kind, style } = lines[at]!
    if (kind === 'prose' && inlineAnswer === null && style !== '') styles.set(style, (styles.get(style) ?? 0) + 1)
  }
  const [style, count] = [...styles].sort(([, a], [, b]) => b - a)[0] ?? ['', 0]
  const alike = lines.filter((line) => line.kind === 'prose' && line.style === style && !line.aside).length
  if (count < 4 || count < known.length / 2 || alike > count * 1.8) return lines
  return lines.map((line) => (line.kind === 'prose' && line.style === style ? { ...line, kind: 'heading' } : line))
}
