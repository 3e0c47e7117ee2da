import type { Line } from '../lines/line.js'

/** Running text again: an empty line between paragraphs, `• ` before a list's items, two spaces a level. */
export function textOfLines(lines: readonly Line[]): string | null {
  let text = ''
  lines.forEach((line, index) => {
    if (index > 0) text += line.gap ? '\n\n' : '\n'
    text += written(line)
  })
  return text || null
}

function written({ kind, depth, text }: Line): string {
  if (kind !== 'item') return text
  return `${'  '.repeat(depth)}${/^\d+\. /.test(text) ? '' : '• '}${text}`
}
