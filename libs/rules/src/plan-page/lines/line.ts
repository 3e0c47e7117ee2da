/** One line of a page: a heading, a paragraph, a list's item, a table's row. Text is trimmed and never empty. */
export interface Line {
  readonly text: string
  /** `heading` only where the page's markup says so; in plain text all headings begin as prose. */
  readonly kind: 'heading' | 'prose' | 'item' | 'row'
  /** How the markup sets it (`h3`, `strong`, `#`, `div.question`); headings of one rank share it. Empty in plain text. */
  readonly style: string
  /** What stands before a list's item: `•`, or its number. */
  readonly mark: string
  /** Nesting of a list's item: 0 outermost. */
  readonly depth: number
  /** An empty line, or the edge of a block, stands before it. */
  readonly gap: boolean
  /** Beside the article: may tell facts (dates, institutions), but no answer. */
  readonly aside: boolean
  readonly cells: readonly string[]
  /** Names of the files it links to. */
  readonly files: readonly string[]
}

export function line(text: string, rest: Partial<Line> = {}): Line {
  return {
    kind: 'prose',
    style: '',
    mark: '•',
    depth: 0,
    gap: false,
    aside: false,
    cells: [],
    files: [],
    ...rest,
    text,
  }
}
