import { REASON_CODES, type Reason } from '@tilia/rules/voting'
import { locales } from './index.js'
import { tallySentence } from './tally-sentence.js'

const FACTS = ['sum', 'of', 'last', 'grade', 'atLeast', 'better', 'duels', 'won', 'lost', 'rival', 'for', 'against']
const MORE = ['weakest', 'stage', 'votes', 'quota', 'counting', 'supporters', 'without', 'score', 'yes', 'no', 'cast']
const MONEY = ['electorate', 'in', 'at', 'cost', 'left', 'least', 'most', 'payers', 'full', 'share', 'have', 'missing']
const GROUPS = ['raise', 'earned', 'group', 'ofVoters', 'followed', 'ofWhole']

/** Each fact a number of its own, so that a sentence which leaves one out or mixes two up is found. */
const facts: Reason['facts'] = {
  ...Object.fromEntries([...FACTS, ...MORE, ...MONEY, ...GROUPS].map((name, i) => [name, 101 + i])),
  chain: ['Ash', 'Birch'],
  between: ['Ash', 'Birch'],
  went: [{ name: 'Cedar', amount: 77 }],
  by: 'id',
  grouping: 'age',
}

describe('a reason', () => {
  it.each(REASON_CODES.flatMap((code) => locales.map((locale) => ({ code, locale }))))(
    '$code is a whole sentence in $locale, with the same facts as in English',
    ({ code, locale }) => {
      const said = (language: (typeof locales)[number]) =>
        tallySentence({ code, option: { id: 'o', name: 'Oak' }, facts }, language)
      const numbers = (sentence: string) => (sentence.match(/\d+/g) ?? []).sort()
      expect(said(locale)).toMatch(/[.!?]$/)
      expect(said(locale)).not.toMatch(/[{}]|undefined|NaN/)
      expect(numbers(said(locale))).toEqual(numbers(said('en')))
      expect(said(locale).includes('Oak')).toBe(said('en').includes('Oak'))
    },
  )

  it('writes numbers as the language writes them', () => {
    const reason: Reason = { code: 'budget_free', option: { id: 'o', name: 'Oak' }, facts: { votes: 12345.5 } }
    expect(tallySentence(reason, 'en')).toContain('12,345.5')
    expect(tallySentence(reason, 'de')).toContain('12.345,5')
  })
})
