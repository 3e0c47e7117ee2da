import { decideDisplayName } from './decide-display-name.js'

describe('choosing a display name', () => {
  it.each([
    ['Ana Lindner', 'Ana Lindner'],
    ['  José   Núñez ', 'José Núñez'],
    ["O'Neill", "O'Neill"],
    ['Familie Müller-Lüdenscheidt (Nord)', 'Familie Müller-Lüdenscheidt (Nord)'],
    ['Ľubomíra Šťastná', 'Ľubomíra Šťastná'],
    ['李小龍', '李小龍'],
    ['a'.repeat(60), 'a'.repeat(60)],
    ['', null],
    ['   ', null],
    [null, null],
  ])('makes %s to %s', (typed, name) => {
    expect(decideDisplayName(typed)).toEqual({ ok: true, value: name })
  })

  it.each([
    ['a line break', 'Ana\r\nBcc: all@example.org'],
    ['a line feed', 'Ana\nLindner'],
    ['an address', 'ana@example.org'],
    ['angle brackets', 'Ana <b>'],
    ['a quote that ends a header', 'Ana" <x'],
    ['a text turned around', 'Ana \u202egnp.exe'],
    ['an invisible character', 'A\u200bna'],
    ['a NUL', 'Ana\0'],
    ['only signs', '---'],
  ])('refuses %s', (_, typed) => {
    expect(decideDisplayName(typed)).toMatchObject({ refusal: { code: 'not_valid' } })
  })

  it('refuses more than sixty characters', () => {
    expect(decideDisplayName('a'.repeat(61))).toMatchObject({ refusal: { code: 'too_long', max: 60 } })
  })
})
