import { createMarkdown } from './markdown.js'
import { cleanHtml } from './clean-html.js'
import { wordsOf } from './words-of.js'

/** Raised whenever markdown, allow-list or link rules change: what was rendered by an older one is rendered again. */
export const RICH_TEXT_VERSION = 1

/** A text of a resident as it is stored: what was written, what is shown, and what cleaned it. */
export interface RichText {
  readonly source: string
  /** Only what `clean-html` allows. The one kind of HTML that a page may show unescaped. */
  readonly html: string
  readonly version: number
  /** The beginning as plain words, for lists and mails. */
  readonly excerpt: string
}

const EXCERPT_LENGTH = 200
const markdown = createMarkdown()

/** Markdown subset → clean HTML. Done when a text is written, never when it is read. */
export function renderRichText(source: string): RichText {
  const html = cleanHtml(markdown.render(source))
  return { source, html, version: RICH_TEXT_VERSION, excerpt: wordsOf(html, EXCERPT_LENGTH) }
}
