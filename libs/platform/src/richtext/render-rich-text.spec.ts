import { Parser } from 'htmlparser2'
import { ATTACKS } from '@tilia/testing'
import { RICH_TEXT_VERSION, renderRichText } from './render-rich-text.js'

const TAGS = new Set(['p', 'br', 'strong', 'em', 'a', 'ul', 'ol', 'li', 'blockquote', 'h3', 'h4'])

/** Everything in `html` that is not on the list, as a browser would see it. */
function foreign(html: string): string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (!TAGS.has(tag)) found.push(`<${tag}>`)
      for (const [name, value] of Object.entries(attributes)) {
        const known =
          (tag === 'a' && name === 'href' && /^(https?:\/\/|mailto:)/.test(value)) ||
          (tag === 'a' && name === 'rel' && value === 'nofollow ugc noopener') ||
          (tag === 'ol' && name === 'start' && /^\d+$/.test(value))
        if (!known) found.push(`${tag}[${name}=${value}]`)
      }
    },
    oncomment: (comment) => found.push(`<!--${comment}-->`),
    onprocessinginstruction: (name) => found.push(`<${name}>`),
  })
  parser.end(html)
  return found
}

describe('a text of a resident', () => {
  it('becomes paragraphs, emphasis, lists, quotations and links', () => {
    const { html } = renderRichText(
      'Ein *Wort*,\nzwei **Wörter**.\n\n> Zitat\n\n3. drei\n4. vier\n\n[Karte](https://a.example/?x=1&y=2)',
    )
    expect(html).toBe(
      '<p>Ein <em>Wort</em>,<br />\nzwei <strong>Wörter</strong>.</p>\n<blockquote>\n<p>Zitat</p>\n</blockquote>\n' +
        '<ol start="3">\n<li>drei</li>\n<li>vier</li>\n</ol>\n' +
        '<p><a href="https://a.example/?x=1&amp;y=2" rel="nofollow ugc noopener">Karte</a></p>',
    )
  })

  it('has headings below those of its page', () => {
    expect(renderRichText('# a\n## b\n###### c').html).toBe('<h3>a</h3>\n<h4>b</h4>\n<h4>c</h4>')
  })

  it('keeps what was written beside what is shown, and says who cleaned it', () => {
    expect(renderRichText('1 < 2 & *so*')).toEqual({
      source: '1 < 2 & *so*',
      html: '<p>1 &lt; 2 &amp; <em>so</em></p>',
      version: RICH_TEXT_VERSION,
      excerpt: '1 < 2 & so',
    })
  })

  it('may be empty', () => {
    expect(renderRichText('')).toMatchObject({ html: '', excerpt: '' })
    expect(renderRichText(' \n\t ')).toMatchObject({ html: '', excerpt: '' })
  })

  it('is cut for lists at a word, never in the middle of a character', () => {
    const { excerpt } = renderRichText(`${'Lindenbaum '.repeat(30)}`)
    expect(excerpt.length).toBeLessThanOrEqual(200)
    expect(excerpt).toMatch(/^(Lindenbaum )*Lindenbaum…$/)
    expect(renderRichText('🌳'.repeat(300)).excerpt).toMatch(/^(🌳)+…$/u)
    expect(renderRichText('eins\n\n- zwei\n- drei').excerpt).toBe('eins zwei drei')
  })

  it.each(ATTACKS)('cannot bring in what is not on the list: %j', (attack) => {
    for (const source of [
      attack,
      `Text ${attack} Text`,
      `**${attack}**`,
      `- ${attack}\n  ${attack}`,
      `[${attack}](https://ok.example)`,
    ])
      expect(foreign(renderRichText(source).html)).toEqual([])
  })

  it('stays small, however deeply it is nested', () => {
    const { html } = renderRichText('>'.repeat(4000) + '[a]('.repeat(500) + '*'.repeat(2000))
    expect(foreign(html)).toEqual([])
    expect(html.length).toBeLessThan(40_000)
  })

  it('would be caught by this spec if the list were longer', () => {
    expect(foreign('<img src=x onerror=alert(1)>')).not.toEqual([])
    expect(foreign('<a href="javascript:alert(1)">x</a>')).not.toEqual([])
  })
})
