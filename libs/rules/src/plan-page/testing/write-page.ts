import { SECTIONS, type SectionKey } from '../plan-page.js'
import { TEMPLATE } from '../headings/template.js'
import type { PageText } from './page-text.js'
import type { Wording } from './wordings.js'

/** The page as a browser saves it as text, with the site's navigation and comment form. */
export function writeText(page: PageText, { labels, groups, headings }: Wording): string {
  const { facts, site } = page
  const lines = [
    site.skip, '', page.title, '', groups[0], '', groups[1], '',
    `${labels.plan}: ${page.title}`, '',
    `${labels.submission}: ${facts.submission}`,
    `${labels.end}: ${facts.end}`, '',
    `${labels.lead}: ${facts.lead}`, '',
    groups[2], '', labels.duration, '', facts.duration, '', labels.submitted, '', facts.submitted, '',
  ] // prettier-ignore
  for (const { key } of TEMPLATE) {
    const heading = headings[key]
    if (heading === undefined) continue
    lines.push(heading, '')
    if (key === 'visionGroup') lines.push(page.boilerplate, '')
    for (const paragraph of bodyOf(page, key)) lines.push(paragraph.startsWith('• ') ? `  ${paragraph}` : paragraph, '')
  }
  lines.push(site.email, '', site.footer, '')
  return lines.join('\n')
}

/** The page as a site writes it: a banner, navigation, a fact box, headings by rank, a comment form, a footer. */
export function writeHtml(page: PageText, { labels, groups, headings }: Wording, question = 'h4'): string {
  const { facts, site } = page
  const body = TEMPLATE.map(({ key }) => {
    const heading = headings[key]
    if (heading === undefined) return ''
    const rank =
      key.endsWith('Group') || key === 'foreword' || key === 'endorsements' || key === 'comments' ? 'h3' : question
    if (key === 'commentForm')
      return `<form><h3>${escape(heading)}</h3><p>${escape(site.email)}</p><label>Name *</label><input name="n"></form>`
    const intro = key === 'visionGroup' ? `<p><em>${escape(page.boilerplate)}</em></p>` : ''
    return `<${rank}>${escape(heading)}</${rank}>${intro}${htmlOf(bodyOf(page, key))}`
  })
  return `<!doctype html><html lang="xx"><head><meta charset="utf-8"><title>${escape(page.title)} | Open Government Partnership</title>
<style>.a{color:red}</style><script>var cookie = "What are the achievements?"</script></head><body>
<a class="skip-link" href="#main">${escape(site.skip)}</a>
<div id="cookie-banner" class="cookie-notice"><p>${escape(site.cookies)}</p><button>OK</button></div>
<header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li><li>Comments</li></ul></nav></header>
<main id="main"><article><header><h1>${escape(page.title)}</h1></header>
<h2>${escape(groups[0])}</h2><h3>${escape(groups[1])}</h3>
<p><strong>${escape(labels.plan)}:</strong> ${escape(page.title)}</p>
<p><strong>${escape(labels.submission)}:</strong> ${escape(facts.submission)}<br><strong>${escape(labels.end)}:</strong> ${escape(facts.end)}</p>
<p><strong>${escape(labels.lead)}:</strong> ${escape(facts.lead)}</p>
<h2>${escape(groups[2])}</h2><h4>${escape(labels.duration)}</h4><p>${escape(facts.duration)}</p><h4>${escape(labels.submitted)}</h4><p>${escape(facts.submitted)}</p>
${body.join('\n')}
<div class="social-share"><a href="#">Share</a><a href="#">Tweet</a></div></article></main>
<form class="newsletter"><label>E-mail</label><input type="email"><button>Subscribe</button></form>
<footer><p>${escape(site.footer)}</p><p>© 2024 Privacy policy</p></footer></body></html>`
}

function bodyOf(page: PageText, key: string): readonly string[] {
  if ((SECTIONS as readonly string[]).includes(key)) return page.answers[key as SectionKey]
  if (key === 'groupsCount' || key === 'publicMeetingsCount') return [page[key]]
  if (key === 'endorsements') return [...page.endorsements.map(({ line }) => `• ${line}`), ...page.documents]
  if (key === 'comments') return [`${page.comment.author} ${page.comment.reply}`, page.comment.text]
  return []
}

function htmlOf(paragraphs: readonly string[]): string {
  let html = ''
  for (const paragraph of paragraphs) {
    if (paragraph.startsWith('• ')) {
      if (!html.endsWith('</ul>')) html += '<ul></ul>'
      html = `${html.slice(0, -5)}<li>${escape(paragraph.slice(2))}</li></ul>`
    } else html += `<p>${escape(paragraph)}</p>`
  }
  return html
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
