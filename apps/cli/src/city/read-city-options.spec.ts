import { readCityOptions } from './read-city-options.js'

const OPTIONS = {
  host: 'Ulmenau.Example',
  name: ' Ulmenau ',
  languages: 'de, en',
  admin: 'Eva@Ulmenau.example',
  colours: '#14564A,#be185d',
  timeZone: 'Europe/Berlin',
}

describe('what is typed to make a city', () => {
  it('is read as a city and its first admin', () => {
    expect(readCityOptions(OPTIONS)).toMatchObject({
      value: {
        email: 'eva@ulmenau.example',
        city: {
          host: 'ulmenau.example',
          name: 'Ulmenau',
          languages: ['de', 'en'],
          defaultLanguage: 'de',
          accentColour: '#14564a',
        },
      },
    })
  })

  it.each([
    ['a URL for a host', { host: 'https://ulmenau.example' }, '--host: "https://ulmenau.example" is no host name'],
    ['no address', { admin: 'eva' }, '--admin: "eva" is no e-mail address.'],
    ['a language nobody speaks here', { languages: 'de,tlh' }, '--languages: this cannot be used (not_one_of)'],
    ['one colour', { colours: '#14564a' }, '--colours: this cannot be used (not_a_colour)'],
    ['a clock that is none', { timeZone: 'Europe/Ulmenau' }, '--time-zone: this cannot be used (not_one_of)'],
    ['a name that would begin a header', { name: 'Ulmenau\r\nBcc: all' }, '--name: this cannot be used (not_valid)'],
  ])('is refused with one sentence for %s', (_, change, sentence) => {
    const read = readCityOptions({ ...OPTIONS, ...change })
    expect(read.ok ? '' : read.refusal.sentence).toContain(sentence)
  })
})
