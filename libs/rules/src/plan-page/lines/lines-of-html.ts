import { cleanText, trimLine } from './clean-text.js'
import { FurnitureOfHtml } from './furniture-of-html.js'
import { isTag, nextOf, type Node, parseHtml, type Tag, textOf } from './html-tree.js'
import { type Line, line } from './line.js'

const HEADING = /^(h[1-6]|dt|summary|legend)$/
const BLOCK =
  /^(address|article|aside|blockquote|body|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|form|h[1-6]|header|hr|html|legend|li|main|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/
const FILE = /[^/?#=]+\.(pdf|docx?|odt|xlsx?|ods|pptx?|odp|csv|zip|rtf|txt)$/i

interface Context {
  readonly kind: 'heading' | 'prose'
  readonly style: string
  /** -1 outside of lists. */
  readonly depth: number
  readonly aside: boolean
}

/** The lines of a page saved as HTML, without navigation, forms, footers and what else stands around the article. */
export function linesOfHtml(html: string): readonly Line[] {
  const root = parseHtml(html)
  const walk = new Walk(new FurnitureOfHtml(root))
  walk.children(root, { kind: 'prose', style: '', depth: -1, aside: false })
  walk.flush()
  return walk.lines
}

/** The page's `<title>`; null where it has none. */
export function titleOfHtml(html: string): string | null {
  const title = /<title[^>]*>([^<]+)</i.exec(html)?.[1]
  return title === undefined ? null : trimLine(textOf(parseHtml(title))) || null
}

class Walk {
  readonly lines: Line[] = []
  private text = ''
  private files: string[] = []
  private gap = false
  /** The mark of the list's item that was opened and has no text yet. */
  private openItem: string | null = null
  private context: Context = { kind: 'prose', style: '', depth: -1, aside: false }

  constructor(private readonly furniture: FurnitureOfHtml) {}

  children(nodes: readonly Node[], context: Context): void {
    for (const node of nodes) this.node(node, context)
  }

  /** Ends the line. */
  flush(): void {
    const text = trimLine(cleanText(this.text))
    if (/[\p{L}\p{N}]/u.test(text)) {
      const { kind, style, depth, aside } = this.context
      const isItem = this.openItem !== null
      this.lines.push(
        line(text, {
          mark: this.openItem ?? '•',
          kind: isItem ? 'item' : kind,
          style,
          depth: isItem ? Math.max(depth, 0) : 0,
          gap: this.gap,
          aside,
          files: this.files,
        }),
      )
      this.openItem = null
      this.gap = false
    }
    this.text = ''
    this.files = []
  }

  private node(node: Node, context: Context): void {
    if (!isTag(node)) {
      if (this.text.trim() === '') this.context = context
      this.text += node.text
    } else if (!this.furniture.has(node)) this.tag(node, context)
  }

  private tag(tag: Tag, context: Context): void {
    if (tag.name === 'br') return this.flush()
    if (tag.name === 'tr') return this.row(tag, context)
    if (tag.name === 'ul' || tag.name === 'ol') return this.list(tag, context)
    if (BLOCK.test(tag.name)) return this.block(tag, context)
    if (tag.name === 'a') this.link(tag)
    if (context.kind === 'prose' && this.text.trim() === '' && isBoldHeading(tag)) {
      return this.block(tag, { ...context, kind: 'heading', style: 'strong' })
    }
    const style = this.text.trim() === '' && isWholeOf(tag) ? `${context.style}>${styleOf(tag)}` : context.style
    this.children(tag.children, context.kind === 'heading' ? context : { ...context, style })
  }

  private block(tag: Tag, outer: Context): void {
    this.flush()
    if (outer.depth < 0) this.gap = true
    const isHeading = HEADING.test(tag.name)
    this.children(tag.children, {
      ...outer,
      ...(isHeading ? { kind: 'heading', style: tag.name } : outer.kind === 'heading' ? {} : { style: styleOf(tag) }),
      aside: outer.aside || tag.name === 'aside',
    })
    this.flush()
    if (outer.depth < 0) this.gap = true
  }

  private list(tag: Tag, outer: Context): void {
    this.flush()
    if (outer.depth < 0) this.gap = true
    const context = { ...outer, depth: outer.depth + 1 }
    let number = Number.parseInt(tag.attribs['start'] ?? '1', 10) || 1
    for (const child of tag.children) {
      if (!isTag(child) || child.name !== 'li') this.node(child, context)
      else if (!this.furniture.has(child) && !isJump(child)) {
        this.flush()
        this.openItem = tag.name === 'ol' ? `${number++}.` : '•'
        this.children(child.children, context)
        this.flush()
        this.openItem = null
      }
    }
    if (outer.depth < 0) this.gap = true
  }

  /** Two cells are a question and its answer, or a label and its value; more are the columns of a list. */
  private row(tag: Tag, context: Context): void {
    this.flush()
    const tags = tag.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th')
    if (tags.length > 1 && tags.every(({ name }) => name === 'th')) return
    const cells = tags.map(({ children }) =>
      trimLine(cleanText(textOf(children, (inner) => this.furniture.has(inner)))),
    )
    const [first, second] = tags
    if (
      first &&
      second &&
      tags.length === 2 &&
      (first.name === 'th' || cells[1] === '' || isLong(second, cells[1]!) || /[?:]$/.test(cells[0]!))
    ) {
      this.block({ ...first, name: 'dt' }, context)
      this.block({ ...second, name: 'dd' }, context)
    } else if (tags.length < 2) {
      this.children(tag.children, context)
    } else {
      const text = cells.length === 2 ? cells.join(': ') : cells.filter(Boolean).join(', ')
      if (text) this.lines.push(line(text, { kind: 'row', cells, gap: this.gap, aside: context.aside }))
      this.gap = false
    }
  }

  private link(tag: Tag): void {
    const file = FILE.exec(decodeAddress(tag.attribs['href'] ?? '').replace(/[?#].*$/, ''))
    if (!file) return
    const text = trimLine(textOf(tag.children))
    this.files.push(/\s/.test(text) || FILE.test(text) ? text : file[0])
  }
}

/** Bold words that are a whole paragraph, or begin one and end in a question mark, a colon or a new line. */
function isBoldHeading(tag: Tag): boolean {
  if (!/^(b|strong)$/.test(tag.name) && !/font-weight:\s*(bold|[6-9]00)/i.test(tag.attribs['style'] ?? '')) return false
  const text = trimLine(textOf(tag.children))
  if (text === '' || text.length > 400) return false
  const next = nextOf(tag)
  return isWholeOf(tag) || /[?:]$/.test(text) || (next !== null && isTag(next) && next.name === 'br')
}

/** Whether a tag's words are all that its paragraph says. */
function isWholeOf({ parent, children }: Tag): boolean {
  if (parent === null || !/^(p|div|td|dd)$/.test(parent.name)) return false
  const text = trimLine(textOf(parent.children))
  return text.length < 600 && text === trimLine(textOf(children))
}

/** How an element may be set: what it is and its classes. Headings that are no `<h3>` share them. */
function styleOf({ name, attribs }: Tag): string {
  return `${name}.${(attribs['class'] ?? '').trim().replace(/\s+/g, '.')}`
}

/** An entry of a table of contents: nothing but a link into the same page. */
function isJump(item: Tag): boolean {
  const inner = item.children.filter((node) => isTag(node) || node.text.trim() !== '')
  const [only] = inner
  return (
    inner.length === 1 &&
    only !== undefined &&
    isTag(only) &&
    only.name === 'a' &&
    /^#/.test(only.attribs['href'] ?? '')
  )
}

function isLong(tag: Tag, text: string): boolean {
  return text.length > 200 || tag.children.some((node) => isTag(node) && BLOCK.test(node.name))
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
