import { unpackMhtml } from '../file/unpack-mhtml.js'
import type { Line } from './line.js'
import { linesOfHtml, titleOfHtml } from './lines-of-html.js'
import { linesOfText } from './lines-of-text.js'

/** The lines of a saved page, and the title its file was given (HTML only). */
export function linesOf(saved: string): { readonly lines: readonly Line[]; readonly fileTitle: string | null } {
  const page = unpackMhtml(saved) ?? saved
  return isHtml(page)
    ? { lines: linesOfHtml(page), fileTitle: titleOfHtml(page) }
    : { lines: linesOfText(page), fileTitle: null }
}

function isHtml(page: string): boolean {
  return (
    /<(!doctype html|html|head|body|main|article|div|section|h[1-6]|p|ul|table)[\s>]/i.test(page) &&
    /<\/[a-z]/i.test(page)
  )
}
