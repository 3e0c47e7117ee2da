import type { Heading } from '../headings/recognise-headings.js'
import type { HeadingKey } from '../headings/template.js'
import { isFurniture } from '../lines/is-furniture.js'
import type { Line } from '../lines/line.js'
import { line } from '../lines/line.js'

export interface Section {
  readonly heading: Heading
  /** What stands between this heading and the next, without the site's furniture. */
  readonly lines: readonly Line[]
}

/** The lines below each heading. */
export function cutSections(lines: readonly Line[], headings: readonly Heading[]): ReadonlyMap<HeadingKey, Section> {
  const sections = new Map<HeadingKey, Section>()
  headings.forEach((heading, index) => {
    const until = headings[index + 1]?.at ?? lines.length
    const below = lines.slice(heading.at + 1, until).filter(({ aside, text }) => !aside && !isFurniture(text))
    const inline = heading.inlineAnswer === null ? [] : [line(heading.inlineAnswer)]
    sections.set(heading.key, { heading, lines: [...inline, ...below] })
  })
  return sections
}
