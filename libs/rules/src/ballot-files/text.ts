/** The text of a file: UTF-8 where it is valid, else Latin-1 (which older tally sheets use); no byte-order mark. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * Lines without their ends. Files that end their lines with CR LF, or carry a stray CR inside a line, keep their
 * count of lines: only LF ends a line, unless a file has none at all (old Macintosh files).
 */
export function linesOf(text: string): string[] {
  const lines = text.includes('\n') ? text.split('\n') : text.split('\r')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line.charCodeAt(line.length - 1) === 13) lines[i] = line.replace(/\r+$/, '')
  }
  return lines
}

/**
 * The fields of a line, in the manner of CSV: a field may stand in double quotes, and two of them mean one. Null where
 * a quote is not closed. A quote inside a field that did not begin with one is a letter like any other.
 */
export function fieldsOf(line: string, separator: string): string[] | null {
  if (!line.includes('"')) return line.split(separator)
  const fields: string[] = []
  let at = 0
  for (;;) {
    let from = at
    while (line[from] === ' ' || line[from] === '\t') from++
    if (line[from] === '"') {
      let field = ''
      let close = line.indexOf('"', from + 1)
      let open = from + 1
      while (close >= 0 && line[close + 1] === '"') {
        field += line.slice(open, close + 1)
        open = close + 2
        close = line.indexOf('"', open)
      }
      if (close < 0) return null
      const next = line.indexOf(separator, close + 1)
      fields.push(field + line.slice(open, close) + line.slice(close + 1, next < 0 ? undefined : next).trimEnd())
      if (next < 0) return fields
      at = next + 1
    } else {
      const next = line.indexOf(separator, at)
      fields.push(line.slice(at, next < 0 ? undefined : next))
      if (next < 0) return fields
      at = next + 1
    }
  }
}
