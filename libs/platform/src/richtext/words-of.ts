import { sanitizer } from './sanitizer.js'

/** Clean HTML as plain words on one line, cut at a word within `most` characters, with an ellipsis where it was cut. */
export function wordsOf(html: string, most: number): string {
  const spaced = html.replace(/<(?:br|\/p|\/li|\/h[34]|\/blockquote)\b[^>]*>/g, ' ')
  const text = decodeHtml(sanitizer()(spaced, { allowedTags: [], allowedAttributes: {} }))
  const words = text.replace(/\s+/g, ' ').trim()
  if (words.length <= most) return words
  const cut = words.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${wellFormed(space > most / 2 ? cut.slice(0, space) : cut)}…`
}

/** Without the first half of a character that was cut in two. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '')
}

const CHARACTERS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** sanitize-html writes these four and no other. */
function decodeHtml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot);/g, (name) => CHARACTERS[name]!)
}
