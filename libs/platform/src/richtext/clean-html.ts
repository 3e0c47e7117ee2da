import type sanitizeHtml from 'sanitize-html'
import { sanitizer } from './sanitizer.js'

const NONE: sanitizeHtml.Attributes = {}

/** `span` is not on the list: the tag goes, its words stay. */
const NOTHING: sanitizeHtml.Tag = { tagName: 'span', attribs: NONE }

// The second wall: what is not on this list is not in a page, whatever wrote it.
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'strong', 'em', 'a', 'ul', 'ol', 'li', 'blockquote', 'h3', 'h4'],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['https', 'http', 'mailto'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nestingLimit: 24,
  transformTags: {
    a: (_tag, { href }) => (isWholeAddress(href) ? link(href) : NOTHING),
    ol: (_tag, { start }) => ({ tagName: 'ol', attribs: start && /^\d{1,4}$/.test(start) ? { start } : NONE }),
  },
}

/** HTML with the tags, attributes and schemes of the list, and nothing else. */
export function cleanHtml(html: string): string {
  return sanitizer()(html, ALLOWED).trim()
}

/** A relative address would mean another place on every page the text is shown on. */
function isWholeAddress(href: string | undefined): href is string {
  return href !== undefined && /^(https?:\/\/[^\s/]|mailto:[^\s])/i.test(href)
}

function link(href: string): sanitizeHtml.Tag {
  return { tagName: 'a', attribs: { href, rel: 'nofollow ugc noopener' } }
}
