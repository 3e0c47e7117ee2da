import { readPlanPage } from './read-plan-page.js'
import { SECTIONS } from './plan-page.js'
import { LINDENBRIDGE } from './testing/lindenbridge.js'
import { LINDHAFEN } from './testing/lindhafen.js'
import { LIPOVANY } from './testing/lipovany.js'
import type { PageText } from './testing/page-text.js'
import { SAINT_TILLEUL } from './testing/saint-tilleul.js'
import { VILLACLARA } from './testing/villaclara.js'
import {
  ENGLISH,
  ENGLISH_REWORDED,
  FRENCH_REWORDED,
  GERMAN,
  GERMAN_REWORDED,
  SLOVAK,
  SPANISH,
  SPANISH_REWORDED,
  type Wording,
} from './testing/wordings.js'
import { writeMhtml } from './testing/write-mhtml.js'
import { writeHtml, writeText } from './testing/write-page.js'

const PAGES: readonly (readonly [PageText, Wording])[] = [
  [LINDENBRIDGE, ENGLISH],
  [LINDENBRIDGE, ENGLISH_REWORDED],
  [VILLACLARA, SPANISH],
  [VILLACLARA, SPANISH_REWORDED],
  [LINDHAFEN, GERMAN],
  [LINDHAFEN, GERMAN_REWORDED],
  [SAINT_TILLEUL, FRENCH_REWORDED],
  [LIPOVANY, SLOVAK],
]
const SHAPES: readonly (readonly [string, (page: PageText, wording: Wording) => string])[] = [
  ['text', writeText],
  ['text with Windows line ends', (page, wording) => writeText(page, wording).replaceAll('\n', '\r\n')],
  ['text with the headings in capitals', (page, wording) => writeText(page, inCapitals(wording))],
  ['HTML', writeHtml],
  [
    'HTML with bold headings',
    (page, wording) => writeHtml(page, wording, 'h5').replace(/<h5>(.*?)<\/h5>/g, '<p><strong>$1</strong></p>'),
  ],
  ['HTML as a list of terms', (page, wording) => writeHtml(page, wording, 'dt')],
  [
    'HTML whose headings are known by their class alone',
    (page, wording) => writeHtml(page, wording, 'h5').replace(/<h5>(.*?)<\/h5>/g, '<div class="label">$1</div>'),
  ],
  [
    'text with numbered headings',
    (page, wording) =>
      writeText(
        page,
        changed(wording, (text, at) => `${at + 1}. ${text}`),
      ),
  ],
  [
    'text whose headings have lost their question marks',
    (page, wording) =>
      writeText(
        page,
        changed(wording, (text) => text.replace(/[¿?]/g, '').trim()),
      ),
  ],
  [
    'text whose headings have lost their accents',
    (page, wording) =>
      writeText(
        page,
        changed(wording, (text) => text.normalize('NFD').replace(/\p{M}/gu, '')),
      ),
  ],
  ['one file, as browsers save it', (page, wording) => writeMhtml(writeHtml(page, wording))],
]
const CASES = PAGES.flatMap(([page, wording]) =>
  SHAPES.map(([shape, write]) => [wording.name, shape, page, wording, write(page, wording)] as const),
)

describe('a plan page', () => {
  it.each(CASES)('is read whole: %s, as %s', (_name, _shape, page, wording, written) => {
    const read = readPlanPage(written)
    if (!read.ok) throw new Error(read.refusal.code)
    const { sections, warnings, endorsements, ...facts } = read.value
    expect(sections).toEqual(Object.fromEntries(SECTIONS.map((key) => [key, asSection(page.answers[key], written)])))
    expect(warnings.map(({ field, reason }) => `${field}: ${reason}`)).toEqual(page.warnings)
    expect(facts).toEqual({
      ...page.read,
      title: page.title,
      jurisdiction: page.jurisdiction,
      country: page.country,
      documents: page.documents,
      commitmentMentions: page.mentions,
      comments: wording.headings.comments?.endsWith('(1)') ? [`${page.comment.author}: ${page.comment.text}`] : [],
    })
    expect(endorsements).toEqual(page.endorsements.map(({ line: _line, ...rest }) => rest))
  })
})

/** Between the paragraphs an empty line; in HTML none between the items of a list. */
function asSection(paragraphs: readonly string[], written: string): string | null {
  const isHtml = /<html/.test(written)
  return (
    paragraphs.reduce((text, paragraph, at) => {
      const tight = isHtml && at > 0 && paragraph.startsWith('• ') && paragraphs[at - 1]!.startsWith('• ')
      return text + (at === 0 ? '' : tight ? '\n' : '\n\n') + paragraph
    }, '') || null
  )
}

function inCapitals(wording: Wording): Wording {
  return changed(wording, (text) => text.toUpperCase())
}

function changed(wording: Wording, change: (text: string, at: number) => string): Wording {
  const headings = Object.entries(wording.headings).map(([key, text], at) => [key, change(text, at)])
  return { ...wording, headings: Object.fromEntries(headings) as Wording['headings'] }
}
