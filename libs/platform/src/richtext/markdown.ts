import MarkdownIt from 'markdown-it'

/**
 * Paragraphs, emphasis, lists, quotations, links and two levels of headings. Raw HTML stays text, pictures and tables
 * do not exist, and a bare address becomes a link. A text stands inside a page whose title is h1 and whose sections
 * are h2, so its own headings begin at h3.
 */
export function createMarkdown() {
  const markdown = new MarkdownIt('default', { html: false, linkify: true, breaks: true, maxNesting: 20 })
  markdown.disable(['table', 'code', 'fence', 'backticks', 'image', 'strikethrough', 'hr', 'html_block', 'html_inline'])
  markdown.linkify.set({ fuzzyLink: false, fuzzyIP: false }) // only what was written as an address
  markdown.renderer.rules.heading_open = (tokens, index) => `<${lowered(tokens[index]!.tag)}>`
  markdown.renderer.rules.heading_close = (tokens, index) => `</${lowered(tokens[index]!.tag)}>\n`
  return markdown
}

function lowered(tag: string): 'h3' | 'h4' {
  return tag === 'h1' ? 'h3' : 'h4'
}
