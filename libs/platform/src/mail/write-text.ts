import type { MailBlock, MailContent } from './mail-content.js'

/** The text part (RFC 5322 with format=flowed left aside): one block a paragraph, links written out. */
export function writeText(content: MailContent): string {
  const body = content.blocks.map(textOf).join('\n\n')
  const footer = (content.footer ?? []).map(textOf).join('\n')
  return footer === '' ? `${body}\n` : `${body}\n\n-- \n${footer}\n` // RFC 3676 §4.3: below is a signature
}

function textOf(block: MailBlock): string {
  switch (block.type) {
    case 'heading':
      return block.text.toUpperCase()
    case 'paragraph':
      return block.text
    case 'quote':
      return block.text.replace(/^/gm, '> ')
    case 'button':
    case 'link':
      return `${block.label}:\n${block.url}`
    case 'item':
      return `* ${block.title}\n  ${block.text}\n  ${block.url}`
  }
}
