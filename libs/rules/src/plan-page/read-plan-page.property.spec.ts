import fc from 'fast-check'
import { type PlanPage, SECTIONS } from './plan-page.js'
import { readPlanPage } from './read-plan-page.js'
import { LINDENBRIDGE } from './testing/lindenbridge.js'
import { ENGLISH } from './testing/wordings.js'
import { writeHtml, writeText } from './testing/write-page.js'

const TEXT = writeText(LINDENBRIDGE, ENGLISH)
const HTML = writeHtml(LINDENBRIDGE, ENGLISH)

function read(page: string): PlanPage {
  const result = readPlanPage(page)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe('any file at all', () => {
  it('is read or refused, and never breaks the reader', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (garbage) => {
        expect(typeof readPlanPage(garbage).ok).toBe('boolean')
      }),
    )
  })

  it('is read or refused where it is a plan page cut, doubled or stirred', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(TEXT, HTML),
        fc.nat(),
        fc.nat(),
        fc.string({ maxLength: 20 }),
        (page, from, length, noise) => {
          const start = from % page.length
          const stirred = page.slice(start, start + (length % page.length)) + noise + page.slice(0, start)
          expect(typeof readPlanPage(stirred).ok).toBe('boolean')
        },
      ),
      { numRuns: 60 },
    )
  })

  // No clock is asked: a reading whose time grows out of hand does not come back before the test is given up.
  it('comes to an end, whatever it repeats', () => {
    for (const piece of [
      '<div>',
      '<ul><li>x',
      '((((',
      'commitment “',
      'What? ',
      ', ',
      '2022 – ',
      'How many groups?\n\n5\n\n',
    ]) {
      expect(typeof readPlanPage(`${piece.repeat(5_000)}</p>`).ok).toBe('boolean')
    }
  })
})

describe('a plan page', () => {
  const flat = ({ sections, ...rest }: PlanPage): unknown => ({
    ...rest,
    sections: Object.fromEntries(SECTIONS.map((key) => [key, sections[key]?.replace(/\n+/g, '\n')])),
  })

  it('says the same with blanks, non-breaking spaces and line ends of any kind', () => {
    const whole = flat(read(TEXT))
    const blank = fc.constantFrom('', ' ', '  ', '\t', '\u00a0')
    fc.assert(
      fc.property(
        fc.array(blank, { minLength: 5, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        (blanks, end) => {
          const noisy = TEXT.split('\n')
            .map((one, at) => one + blanks[at % blanks.length]!)
            .join(end)
          const flat = ({ sections, ...rest }: PlanPage): unknown => ({
            ...rest,
            sections: Object.fromEntries(SECTIONS.map((key) => [key, sections[key]?.replace(/\n+/g, '\n')])),
          })
          expect(flat(read(noisy))).toEqual(whole)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('keeps the other answers where one heading is missing', () => {
    const whole = read(TEXT)
    const keys = SECTIONS.filter((key) => key !== 'foreword')
    fc.assert(
      fc.property(fc.constantFrom(...keys), (missing) => {
        const { [missing]: _, ...headings } = ENGLISH.headings
        const page = { ...LINDENBRIDGE, answers: { ...LINDENBRIDGE.answers, [missing]: [] } }
        const partly = read(writeText(page, { ...ENGLISH, headings }))
        for (const key of SECTIONS) if (key !== missing) expect(partly.sections[key]).toEqual(whole.sections[key])
        expect(partly.sections[missing]).toBeNull()
        expect(partly.warnings).toContainEqual({ field: missing, asWritten: null, reason: 'not_on_the_page' })
      }),
      { numRuns: 40 },
    )
  })
})
