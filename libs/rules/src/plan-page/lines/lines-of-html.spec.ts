import { linesOfHtml } from './lines-of-html.js'

function texts(html: string): readonly string[] {
  return linesOfHtml(html).map(({ text }) => text)
}

describe('the lines of an HTML page', () => {
  it.each([
    ['navigation', '<nav><a href="/">Home</a></nav>'],
    ['a form', '<form><p>Your e-mail</p><input></form>'],
    ['a footer', '<footer><h4>About us</h4><p>© 2024</p></footer>'],
    ['a script', '<script>let goals = "Goals"</script>'],
    ['a style', '<style>p { color: red }</style>'],
    ['a cookie banner', '<div id="cookie-banner"><p>We use cookies.</p></div>'],
    ['a dialog', '<div role="dialog"><p>Subscribe!</p></div>'],
    ['bread crumbs', '<ol class="breadcrumbs"><li>Home</li></ol>'],
    ['a table of contents', '<ul><li><a href="#goals">Goals</a></li></ul>'],
    ['a tooltip', '<span class="tooltip">A plan is a plan.</span>'],
    ['what is hidden', '<p hidden>Not to be seen</p><p style="display: none">Nor this</p>'],
    ['a comment in the source', '<!-- Goals -->'],
  ])('leave out %s', (_, furniture) => {
    expect(
      texts(
        `<body>${furniture}<main><h1>Our plan</h1><p>It is a long plan, and a good one, for all of us.</p></main></body>`,
      ),
    ).toEqual(['Our plan', 'It is a long plan, and a good one, for all of us.'])
  })

  it('keep a word whose explanation a click would show, and leave out the explanation', () => {
    expect(
      texts(
        '<p>We ask for <span class="glossary-tooltip"><a href="/g">participation</a><span class="glossary-tooltip-text">Giving people a say.</span></span> early.</p>',
      ),
    ).toEqual(['We ask for participation early.'])
  })

  it('keep a page that a site has wrapped in one form', () => {
    expect(texts('<body><form><h1>Our plan</h1><h2>Goals</h2><p>Three of them.</p></form></body>')).toEqual([
      'Our plan',
      'Goals',
      'Three of them.',
    ])
  })

  it('keep the closed part of an accordion', () => {
    expect(texts('<details><summary>Goals</summary><div id="a" hidden><p>Three of them.</p></div></details>')).toEqual([
      'Goals',
      'Three of them.',
    ])
  })

  it('tell lists, their numbers and their depth', () => {
    const lines = linesOfHtml(
      '<ul><li>one<ol><li>inner</li><li>second</li></ol></li><li><p>two</p><p>more of two</p></li></ul>',
    )
    expect(
      lines.map(({ kind, mark, depth, text }) => `${kind} ${kind === 'item' ? mark : ''} ${depth} ${text}`),
    ).toEqual(['item • 0 one', 'item 1. 1 inner', 'item 2. 1 second', 'item • 0 two', 'prose  0 more of two'])
  })

  it('tell the names of linked files', () => {
    const [one, two] = linesOfHtml(
      '<p><a href="/up/Letter%20one.pdf?v=2">Download</a></p><p><a href="/a.pdf">Plan in plain words</a></p>',
    )
    expect([one!.files, two!.files]).toEqual([['Letter one.pdf'], ['Plan in plain words']])
  })

  it('resolve entities, and break at <br>', () => {
    expect(texts('<p>Caf&eacute; &amp; bar<br/>Ende&nbsp;</p>')).toEqual(['Café & bar', 'Ende'])
  })
})
