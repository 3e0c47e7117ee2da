import { chooseLocale, link, splitPath, wantedLocales } from './locale.ts'

describe('the language of a page', () => {
  it.each([
    ['/de/ideas/7', 'de', '/ideas/7'],
    ['/de', 'de', '/'],
    ['/de/', 'de', '/'],
    ['/ideas', null, '/ideas'],
    ['/', null, '/'],
    ['/denmark', null, '/denmark'],
    ['/DE/ideas', null, '/DE/ideas'],
  ])('stands in its address: %s', (pathname, locale, path) => {
    expect(splitPath(pathname)).toEqual({ locale, path })
  })

  it.each([
    ['/', 'sk', '/sk'],
    ['/ideas?order=new', 'de', '/de/ideas?order=new'],
    ['/?q=x', 'de', '/de/?q=x'],
  ] as const)('is put into every link: %s', (path, locale, address) => {
    expect(link(path, locale)).toBe(address)
  })

  it('follows what the browser asks for, by weight', () => {
    expect(wantedLocales('pl, es;q=0.5, de-AT;q=0.9, en;q=0, sk')).toEqual(['sk', 'de', 'es'])
    expect(wantedLocales(null)).toEqual([])
    expect(wantedLocales(';;q=,,*;q=0.1')).toEqual([])
  })

  it('is what was chosen before what is asked for, and only what the city speaks', () => {
    const wishes = { cookie: 'en', header: 'sk, de;q=0.8', fallback: 'de' } as const
    expect(chooseLocale(['de', 'en', 'sk'], wishes)).toBe('en')
    expect(chooseLocale(['de', 'sk'], wishes)).toBe('sk')
    expect(chooseLocale(['de', 'fr'], wishes)).toBe('de')
    expect(chooseLocale(['fr'], { ...wishes, fallback: 'fr' })).toBe('fr')
    expect(chooseLocale(['de', 'en'], { ...wishes, cookie: '../evil' })).toBe('de')
  })
})
