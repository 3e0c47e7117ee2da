import { Parser } from 'htmlparser2'

export type Node = Tag | Text

export interface Text {
  readonly text: string
}

export interface Tag {
  readonly name: string
  readonly attribs: Readonly<Record<string, string>>
  readonly children: Node[]
  readonly parent: Tag | null
}

/** Deeper than any page nests; below it, elements dissolve into their parent, so that walking cannot go too deep. */
const DEEPEST = 250
const NO_PAGE = 10_000
const CHUNK = 65_536

export function parseHtml(html: string): readonly Node[] {
  const root: Tag = { name: '', attribs: {}, children: [], parent: null }
  let open = root
  let depth = 0
  const parser = new Parser({
    onopentag(name, attribs) {
      depth += 1
      if (depth > DEEPEST) return
      const tag: Tag = { name, attribs, children: [], parent: open }
      open.children.push(tag)
      open = tag
    },
    onclosetag() {
      if (depth <= DEEPEST) open = open.parent ?? root
      depth -= 1
    },
    ontext(text) {
      open.children.push({ text })
    },
  })
  // The parser's time grows with the square of the depth: what nests so deep is no page, and is not read on.
  for (let at = 0; at < html.length; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK))
    if (depth > NO_PAGE) break
  }
  parser.end()
  return root.children
}

export function isTag(node: Node): node is Tag {
  return 'children' in node
}

/** What stands directly behind a tag; null where it is the last. */
export function nextOf(tag: Tag): Node | null {
  const siblings = tag.parent?.children ?? []
  return siblings[siblings.indexOf(tag) + 1] ?? null
}

/** All text below, as written; `without` leaves elements out. */
export function textOf(nodes: readonly Node[], without: (tag: Tag) => boolean = () => false): string {
  let text = ''
  for (const node of nodes) {
    if (!isTag(node)) text += node.text
    else if (node.name === 'br') text += ' '
    else if (!without(node)) text += textOf(node.children, without)
  }
  return text
}
