import type { Placing } from '../headings/place-headings.js'
import type { HeadingKey } from '../headings/template.js'
import { type PlanPage, type SectionKey, SECTIONS } from '../plan-page.js'
import type { Section } from '../sections/cut-sections.js'
import { textOfLines } from '../sections/text-of-lines.js'
import type { Warn } from '../warn.js'
import { isFile, readDocuments } from './read-tail.js'

/** The answers in running text; the files that stand among them are documents. */
export function readSections(
  sections: ReadonlyMap<HeadingKey, Section>,
  { unknown }: Placing,
  warn: Warn,
): Pick<PlanPage, 'sections' | 'documents'> {
  const documents: string[] = []
  const read = (key: SectionKey): string | null => {
    const section = sections.get(key)
    if (section === undefined) {
      const instead = unknown.find((one) => one.instead === key)
      warn(key, instead?.text ?? null, instead ? 'heading_not_understood' : 'not_on_the_page')
      return null
    }
    if (section.heading.by === 'place') warn(key, section.heading.text || null, 'read_by_its_place')
    documents.push(...readDocuments(section.lines.filter(isFile)))
    const text = textOfLines(section.lines.filter((line) => !isFile(line)))
    if (text === null) warn(key, section.heading.text, 'empty')
    return text
  }
  return { sections: Object.fromEntries(SECTIONS.map((key) => [key, read(key)])) as PlanPage['sections'], documents }
}
