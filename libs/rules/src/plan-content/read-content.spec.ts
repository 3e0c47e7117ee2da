import fc from 'fast-check'
import { COMMITMENT_ROWS, PLAN_ROWS } from './index.js'
import { readContent, writeContent } from './read-content.js'

const read = (given: Record<string, string>) => readContent(COMMITMENT_ROWS, { title: 'Shade', ...given })

describe('reading what staff typed', () => {
  it('takes lines, paragraphs, lists, dates and goals by their rows', () => {
    const { content, problems } = read({
      title: '  Shade   on the\nway to school ',
      problem: 'Hot.\r\n\r\nVery hot.',
      policyAreas: 'Climate\n\n  Health ',
      sdgs: '13, 11 13',
      endDate: '2027-06',
    })
    expect(problems).toEqual([])
    expect(content).toMatchObject({
      title: 'Shade on the way to school',
      problem: 'Hot.\n\nVery hot.',
      policyAreas: ['Climate', 'Health'],
      sdgs: [11, 13],
      endDate: '2027-06',
      causes: null,
      supportingOther: [],
    })
  })

  it.each([
    [{ title: ' ' }, { field: 'title', code: 'required' }],
    [{ title: 'x'.repeat(201) }, { field: 'title', code: 'too_long', max: 200 }],
    [{ endDate: '31.12.2026' }, { field: 'endDate', code: 'not_a_date' }],
    [{ sdgs: '11 18' }, { field: 'sdgs', code: 'not_one_of' }],
    [{ newOrContinuing: 'old' }, { field: 'newOrContinuing', code: 'not_one_of' }],
    [{ policyAreas: 'a\n'.repeat(61) }, { field: 'policyAreas', code: 'too_many', max: 60 }],
    [
      { startDate: '2027-01', endDate: '2026-12-31' },
      { field: 'endDate', code: 'ends_before_start' },
    ],
  ])('says what is wrong beside the field: %j', (given, problem) => {
    expect(read(given).problems).toEqual([problem])
  })

  it('does not call a start and an end in one month wrong', () => {
    expect(read({ startDate: '2026-05-20', endDate: '2026-05' }).problems).toEqual([])
    expect(read({ startDate: '2026-05', endDate: '2026-05-01' }).problems).toEqual([])
  })

  it('reads figures as whole numbers only', () => {
    const figure = (groupsCount: string) => readContent(PLAN_ROWS, { title: 'Plan', groupsCount })
    expect(figure('12').content.groupsCount).toBe(12)
    expect(figure('0').content.groupsCount).toBe(0)
    for (const text of ['1.5', '-1', 'twelve', '1e3'])
      expect(figure(text).problems).toEqual([{ field: 'groupsCount', code: 'not_a_number' }])
  })

  it('drops characters that no text needs and no database takes', () => {
    expect(read({ problem: 'a\u0000b\u0007c' }).content.problem).toBe('abc')
  })

  it('shows in a form exactly what it read', () => {
    const given = fc.record({
      title: fc.string({ minLength: 1 }),
      problem: fc.string(),
      policyAreas: fc.array(fc.string()).map((items) => items.join('\n')),
      sdgs: fc.array(fc.integer({ min: 1, max: 17 })).map((goals) => goals.join(' ')),
      endDate: fc.constantFrom('', '2026-05', '2026-05-20'),
    })
    fc.assert(
      fc.property(given, (fields) => {
        const { content } = readContent(COMMITMENT_ROWS, fields)
        expect(readContent(COMMITMENT_ROWS, writeContent(COMMITMENT_ROWS, content)).content).toEqual(content)
      }),
    )
  })
})
