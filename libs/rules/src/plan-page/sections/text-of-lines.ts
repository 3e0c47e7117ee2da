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

function written({ kind, depth, mark, text }: Line): string {
  return kind === 'item' ? `${'  '.repeat(depth)}${mark} ${text}` : text
}
