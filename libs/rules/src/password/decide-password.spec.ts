import { decidePassword } from './decide-password.js'

const common = new Set(['password', 'monkey', 'qwertyuiop', 'letmein1'])
const decide = (password: string) =>
  decidePassword({
    password,
    contexts: ['ana.lindner@example.org', 'Lindenau', 'tilia'],
    isCommon: (word) => common.has(word),
  })

describe('choosing a password', () => {
  it.each(['trombone-4-dinner', 'correct horse battery staple', 'Über den Wolken', 'пароль-не-пароль', 'xk3!vq9z'])(
    'takes %s',
    (password) => {
      expect(decide(password)).toEqual({ ok: true })
    },
  )

  it('needs eight characters, counted as people count them, and takes up to two hundred', () => {
    expect(decide('xk3!vq9')).toMatchObject({ refusal: { code: 'too_short', min: 8 } })
    expect(decide('🌳🌲🌴🌵🌿🍀🍁')).toMatchObject({ refusal: { code: 'too_short' } })
    expect(decide('xk3!vq9z '.repeat(22)).ok).toBe(true)
    expect(decide('xk3!vq9z '.repeat(23))).toMatchObject({ refusal: { code: 'too_long', max: 200 } })
  })

  it.each([
    'QwertyUiop',
    'password',
    'Password1!',
    'monkey2024!',
    '!!monkey!!',
    'aaaaaaaa',
    'abababab',
    '12345678',
    '87654321',
    'abcdefgh',
  ])('refuses %s: everyone tries it first', (password) => {
    expect(decide(password)).toMatchObject({ refusal: { code: 'too_common' } })
  })

  it.each(['Lindenau', 'lindenau2026', 'Lindner99', 'ana.lindner@example.org', 'tilia-2026'])(
    'refuses %s: it says who and where one is',
    (password) => {
      expect(decide(password)).toMatchObject({ refusal: { code: 'too_obvious' } })
    },
  )

  it('takes a long password that only contains such a word', () => {
    expect(decide('under the lindenau trees we met').ok).toBe(true)
  })
})
