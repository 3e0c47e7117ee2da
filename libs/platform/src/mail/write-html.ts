import type { MailBlock, MailContent } from './mail-content.js'

// Mail programs know tables, inline styles and little else. Colours keep at least 7:1 on white and, where a program
// darkens by itself or by the rule below, on dark too. Nothing is fetched: no picture, no font, no tracking.
const FONT = `font-family:'Gill Sans','Gill Sans MT',Optima,Candara,'Trebuchet MS',Arial,sans-serif`
const INK = 'color:#211d33'
const QUIET = 'color:#55506a'

const STYLE = `@media (prefers-color-scheme:dark){
.page{background:#15131d!important}.card{background:#211e2d!important}.ink{color:#eeecf6!important}
.quiet,.quiet a{color:#b9b4cc!important}.link{color:#c3b6ff!important}
.button{background:#c3b6ff!important}.button a{color:#17131f!important}}
@media (max-width:620px){.pad{padding-left:22px!important;padding-right:22px!important}}`

/** One column of at most 600 px, readable in the dark and without style sheets. `sender` is the city's name. */
export function writeHtml(content: MailContent, sender: string, locale: string): string {
  const footer = (content.footer ?? []).map(footerOf).join('<br>')
  return `<!doctype html>
<html lang="${escapeHtml(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(content.subject)}</title><style>${STYLE}</style></head>
<body class="page" style="margin:0;padding:0;background:#f3f2f8">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="page" align="center" style="padding:28px 8px;background:#f3f2f8">
<table role="presentation" class="card" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;background:#ffffff;border-radius:14px">
<tr><td class="pad ink" style="padding:28px 44px 6px;${FONT};font-size:20px;line-height:26px;font-weight:bold;${INK}">${escapeHtml(sender)}</td></tr>
<tr><td class="pad" style="padding:6px 44px 30px">
${content.blocks.map(htmlOf).join('\n')}
</td></tr></table>
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px"><tr><td class="pad quiet" style="padding:20px 44px;${FONT};font-size:15px;line-height:24px;${QUIET}">${footer}</td></tr></table>
</td></tr></table></body></html>
`
}

function htmlOf(block: MailBlock): string {
  switch (block.type) {
    case 'heading':
      return `<h2 class="quiet" style="margin:22px 0 12px;${FONT};font-size:17px;line-height:22px;font-weight:normal;${QUIET}">${escapeHtml(block.text)}</h2>`
    case 'paragraph':
      return `<p class="ink" style="margin:14px 0;${FONT};font-size:17px;line-height:26px;${INK}">${lines(block.text)}</p>`
    case 'quote':
      return `<blockquote${languageOf(block)} class="ink" style="margin:14px 0;padding:2px 0 2px 20px;border-left:3px solid #8a83a8;${FONT};font-size:17px;line-height:26px;${INK}">${lines(block.text)}</blockquote>`
    case 'button':
      return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:22px 0"><tr><td class="button" bgcolor="#43337f" style="background:#43337f;border-radius:24px"><a href="${escapeHtml(block.url)}" style="display:inline-block;padding:13px 26px;${FONT};font-size:17px;line-height:22px;font-weight:bold;color:#ffffff;text-decoration:none">${escapeHtml(block.label)}</a></td></tr></table>`
    case 'link':
      return `<p style="margin:14px 0;${FONT};font-size:17px;line-height:26px">${anchor(block.label, block.url)}</p>`
    case 'item':
      return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px"><tr><td class="ink" style="border-left:3px solid #17a374;padding:0 0 0 20px;${FONT};font-size:17px;line-height:25px;${INK}"><strong${languageOf(block)} style="font-size:20px;line-height:30px;font-weight:600">${anchor(block.title, block.url)}</strong><br>${lines(block.text)}</td></tr></table>`
  }
}

function footerOf(block: MailBlock): string {
  if (block.type === 'link' || block.type === 'button')
    return `<a href="${escapeHtml(block.url)}" style="${QUIET};text-decoration:underline">${escapeHtml(block.label)}</a>`
  return lines(block.text)
}

const anchor = (label: string, url: string) =>
  `<a class="link" href="${escapeHtml(url)}" style="color:#43337f;text-decoration:underline">${escapeHtml(label)}</a>`

const languageOf = ({ language }: { language?: string }) => (language ? ` lang="${escapeHtml(language)}"` : '')

const lines = (text: string) => escapeHtml(text).replace(/\r?\n/g, '<br>')

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
