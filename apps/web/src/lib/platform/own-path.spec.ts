import { ownPath } from './own-path.ts'

describe('a place to go next', () => {
  it.each(['/de/ideas', '/de/ideas?topic=climate&after=x', '/en/ideas/42#comment-7', '/', '/de/ideas/new?/publish'])(
    'may be a path of ours: %s',
    (path) => {
      expect(ownPath(path)).toBe(path)
    },
  )

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '\\/evil.example',
    'https://evil.example',
    'https:evil.example',
    'http:/\\evil.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'user:pass@evil.example',
    '//user:pass@evil.example/',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    '/\u0000/evil.example',
    ' /de',
    'de/ideas',
    '',
    '/.//evil.example',
    '/..//evil.example',
    '/de/../..//evil.example',
    `/${'a'.repeat(2_000)}`,
    null,
    undefined,
  ])('is refused when a browser could leave us by it: %j', (path) => {
    expect(ownPath(path)).toBeNull()
  })

  it('is read as a browser reads it', () => {
    expect(ownPath('/de/../en/ideas')).toBe('/en/ideas')
  })
})
