import { isTag, type Node, type Tag, textOf } from './html-tree.js'

const NEVER =
  /^(script|style|noscript|template|svg|iframe|object|audio|video|canvas|select|input|textarea|datalist|head|link|meta)$/
const ALWAYS_AROUND = /^(nav|footer|button|label|menu|dialog)$/
const OFTEN_AROUND = /^(form|header)$/
const ROLES = /^(navigation|banner|contentinfo|search|dialog|alertdialog|tooltip|menu|menubar|toolbar|alert)$/
const NAMES =
  /(^|[\s_-])(cookies?|consent|gdpr|breadcrumbs?|navbar|nav|navigation|menu|skip|skiplink|tooltip|tooltiptext|share|sharing|social|newsletter|subscribe|related|pagination|pager|respond|modal|popup|toolbar|masthead|colophon)([\s_-]|$)|sr-only|screen-reader|visually-hidden|site-footer|page-footer|site-header|comment-form|addtoany|sharedaddy/i

/**
 * Whether an element is no part of what the page says: navigation, a form, a footer, a cookie banner, something
 * hidden. Whatever holds the page itself is kept, however it is called: some sites wrap all in one form.
 */
export class FurnitureOfHtml {
  private readonly whole: number

  constructor(root: readonly Node[]) {
    this.whole = textOf(root, isUnseen).length
  }

  has(tag: Tag): boolean {
    if (isUnseen(tag)) return true
    if (/^(html|body|main|h[1-6]|summary|dt)$/.test(tag.name)) return false
    if (ALWAYS_AROUND.test(tag.name)) return !(tag.name === 'button' && isInHeading(tag))
    return (
      isNamedSo(tag) &&
      !isExplainedTerm(tag) &&
      !holdsHeadline(tag.children) &&
      textOf(tag.children, isUnseen).length < this.whole * 0.4
    )
  }
}

function isUnseen(tag: Tag): boolean {
  return NEVER.test(tag.name)
}

function isNamedSo({ name, attribs }: Tag): boolean {
  const isHidden =
    attribs['hidden'] !== undefined ||
    attribs['aria-hidden'] === 'true' ||
    /display:\s*none/i.test(attribs['style'] ?? '')
  return (
    OFTEN_AROUND.test(name) ||
    ROLES.test(attribs['role'] ?? '') ||
    NAMES.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`) ||
    // What has an id may be the closed part of an accordion, which a click would show.
    (isHidden && attribs['id'] === undefined)
  )
}

/** A word of the page with its explanation, which a click would show: only the explanation goes. */
function isExplainedTerm({ name, children }: Tag): boolean {
  return (
    /^(span|a|abbr|dfn)$/.test(name) &&
    children.some((node) => isTag(node) && isNamedSo(node)) &&
    children.some((node) => (isTag(node) ? !isNamedSo(node) : node.text.trim() !== ''))
  )
}

function holdsHeadline(nodes: readonly Node[]): boolean {
  return nodes.some(
    (node) => isTag(node) && (node.name === 'h1' || node.name === 'main' || holdsHeadline(node.children)),
  )
}

function isInHeading(tag: Tag): boolean {
  for (let node = tag.parent; node !== null; node = node.parent) {
    if (/^(h[1-6]|summary|dt)$/.test(node.name)) return true
  }
  return false
}
