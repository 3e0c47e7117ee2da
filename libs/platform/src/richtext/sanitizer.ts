import { createRequire } from 'node:module'
import type sanitizeHtml from 'sanitize-html'

const load = createRequire(import.meta.url)

/**
 * sanitize-html, loaded with the first text. It requires an ES module (htmlparser2), which Jest refuses while the same
 * module is still being linked for a spec that also imports it.
 */
export function sanitizer(): typeof sanitizeHtml {
  return load('sanitize-html')
}
