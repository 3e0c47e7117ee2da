import { readHost, settingsErrors, type CitySettings } from './index.js'

const good: CitySettings = {
  name: 'Lindenau',
  languages: ['de', 'en'],
  defaultLanguage: 'de',
  timeZone: 'Europe/Berlin',
  accentColour: '#14532d',
  secondColour: '#be185d',
}

describe('the settings of a city', () => {
  const wrong = (change: Partial<CitySettings>) => settingsErrors({ ...good, ...change }, ['en', 'de', 'sk'])

  it('may be these', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ name: 'Banská Bystrica', languages: ['sk'], defaultLanguage: 'sk' })).toEqual([])
  })

  it.each([
    ['no name', { name: '' }, 'name', 'required'],
    ['a name of 121 characters', { name: 'a'.repeat(121) }, 'name', 'too_long'],
    ['a name with a line break', { name: 'Lindenau\r\nBcc: all@example.org' }, 'name', 'not_valid'],
    ['a name that is an address', { name: 'Lindenau <x@example.org>' }, 'name', 'not_valid'],
    ['no language', { languages: [], defaultLanguage: '' }, 'languages', 'required'],
    ['a language that is not spoken here', { languages: ['de', 'tlh'] }, 'languages', 'not_one_of'],
    ['another language first', { defaultLanguage: 'sk' }, 'defaultLanguage', 'not_one_of'],
    ['a clock that is none', { timeZone: 'Europe/Lindenau' }, 'timeZone', 'not_one_of'],
    ['a bare offset', { timeZone: '+01:00' }, 'timeZone', 'not_one_of'],
    ['a colour by name', { accentColour: 'green' }, 'accentColour', 'not_a_colour'],
    ['a style instead of a colour', { secondColour: '#fff;}*{display:none' }, 'secondColour', 'not_a_colour'],
  ] as const)('are refused with %s', (_, change, field, code) => {
    expect(wrong(change as Partial<CitySettings>)).toContainEqual(expect.objectContaining({ field, code }))
  })
})

describe('the host of a city', () => {
  it.each([
    ['Mitreden.Lindenau.example', 'mitreden.lindenau.example'],
    [' lindenau.example. ', 'lindenau.example'],
    ['detmold.localhost', 'detmold.localhost'],
    ['xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
  ])('%s is %s', (typed, host) => {
    expect(readHost(typed)).toBe(host)
  })

  it.each([
    'localhost',
    '',
    '127.0.0.1',
    'https://lindenau.example',
    'lindenau.example:3000',
    'lindenau.example/ideas',
    'lin denau.example',
    '-lindenau.example',
    'münchen.example',
    '*.example',
    `${'a'.repeat(64)}.example`,
  ])('%s is none', (typed) => {
    expect(readHost(typed)).toBeNull()
  })
})
