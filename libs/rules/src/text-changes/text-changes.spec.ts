import fc from 'fast-check'
import { textChanges, type TextChange } from './text-changes.js'

const only = (changes: readonly TextChange[], kind: TextChange['kind']) =>
  changes
    .filter((change) => change.kind === 'same' || change.kind === kind)
    .map(({ text }) => text)
    .join('')

describe('the difference between two versions', () => {
  it('is shown by words', () => {
    expect(textChanges('Drei Linden am Weg.', 'Vier Linden am Schulweg.')).toEqual([
      { kind: 'removed', text: 'Drei' },
      { kind: 'added', text: 'Vier' },
      { kind: 'same', text: ' Linden am ' },
      { kind: 'removed', text: 'Weg' },
      { kind: 'added', text: 'Schulweg' },
      { kind: 'same', text: '.' },
    ])
  })

  it('is nothing where nothing changed, and everything where there was nothing', () => {
    expect(textChanges('Linden', 'Linden')).toEqual([{ kind: 'same', text: 'Linden' }])
    expect(textChanges('', '')).toEqual([])
    expect(textChanges('', 'Linden')).toEqual([{ kind: 'added', text: 'Linden' }])
    expect(textChanges('Linden', '')).toEqual([{ kind: 'removed', text: 'Linden' }])
  })

  it('gives back both versions, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('Linde', 'Weg', ' ', '\n', ',', 'é', '🌳', '3'), { maxLength: 60 })
      .map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const changes = textChanges(older, newer)
        expect(only(changes, 'removed')).toBe(older)
        expect(only(changes, 'added')).toBe(newer)
      }),
    )
  })

  it('is a shortest one: never more words marked than a plain comparison by table finds', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const changes = textChanges(older.join(' '), newer.join(' ')).filter(({ kind }) => kind !== 'same')
        const marked = changes.flatMap(({ text }) => text.match(/\S+|\s+/g) ?? []).length
        const [a, b] = [older.join(' '), newer.join(' ')].map((words) => words.match(/\S+|\s+/g) ?? [])
        expect(marked).toBe(a!.length + b!.length - 2 * longestCommon(a!, b!))
      }),
    )
  })

  it('says that one text replaced the other where they have next to nothing in common', () => {
    const words = (letter: string) => Array.from({ length: 2_500 }, (_, i) => `${letter}${i}`).join('-')
    expect(textChanges(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})

function longestCommon(a: readonly string[], b: readonly string[]): number {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      lengths[i]![j] =
        a[i - 1] === b[j - 1] ? lengths[i - 1]![j - 1]! + 1 : Math.max(lengths[i - 1]![j]!, lengths[i]![j - 1]!)
  return lengths[a.length]![b.length]!
}
