import { parseDocument } from 'htmlparser2'

/** The parts of htmlparser2's tree that are read here. */
export interface Node {
  readonly type: string
  readonly data?: string
  readonly children?: readonly Node[]
  readonly parent?: Node | null
}

export interface Tag extends Node {
  readonly name: string
  readonly attribs: Readonly<Record<string, string>>
  readonly children: readonly Node[]
  readonly next: Node | null
}

export function parseHtml(html: string): readonly Node[] {
  return parseDocument(html).children as unknown as readonly Node[]
}

export function isTag(node: Node): node is Tag {
  return 'attribs' in node && 'name' in node
}

/** All text below, as written; `without` leaves elements out. */
export function textOf(nodes: readonly Node[], without: (tag: Tag) => boolean = () => false): string {
  let text = ''
  for (const node of nodes) {
    if (node.type === 'text') text += node.data ?? ''
    else if (isTag(node) && without(node)) continue
    else if (isTag(node) && node.name === 'br') text += ' '
    else if (node.children) text += textOf(node.children, without)
  }
  return text
}
