import { COMMITMENT_ROWS, MILESTONE_ROWS, readContent } from '@tilia/rules/plan-content'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readTable, type TableCommitment } from './read-table.js'
import { writeTable } from './write-table.js'

const commitment = (fields: Record<string, string>) =>
  readContent(COMMITMENT_ROWS, { title: 'Shade', ...fields }).content
const milestone = (fields: Record<string, string>) => readContent(MILESTONE_ROWS, { title: 'Begin', ...fields }).content

const problemsOf = (csv: string) => {
  const table = readTable(csv)
  return table.ok ? [] : table.refusal.problems
}

describe('a table of commitments', () => {
  it('reads commitments with their milestones, one line a milestone', () => {
    const table = readTable(
      [
        'title,leadInstitution,policyAreas,milestoneTitle,milestoneEndDate',
        'Shade,Parks office,Climate; Health,Find places,2026-03',
        ',,,"Plant, and\nwater",2026-09-30',
        'Open budget,,,,',
      ].join('\n'),
    )
    expect(table).toEqual({
      ok: true,
      value: [
        {
          content: commitment({ leadInstitution: 'Parks office', policyAreas: 'Climate\nHealth' }),
          milestones: [
            milestone({ title: 'Find places', endDate: '2026-03' }),
            milestone({ title: 'Plant, and water', endDate: '2026-09-30' }),
          ],
        },
        { content: commitment({ title: 'Open budget' }), milestones: [] },
      ],
    })
  })

  it('takes what spreadsheets save: semicolons, tabs, a byte-order mark, other spellings of a heading', () => {
    for (const csv of ['\ufeffTitle;Lead Institution\r\nShade;Parks\r\n', 'title\tlead_institution\nShade\tParks'])
      expect(readTable(csv)).toMatchObject({
        ok: true,
        value: [{ content: { title: 'Shade', leadInstitution: 'Parks' } }],
      })
  })

  it('names every line and column that cannot be taken, and takes nothing', () => {
    const csv = [
      'title,endDate,milestoneTitle,milestoneEndDate',
      'Good,2026-05,,',
      '"Two\nlines",31.12.2026,,',
      '',
      ',2026-05,,',
      'Good,,,2026-02-30',
    ].join('\n')
    expect(problemsOf(csv)).toEqual([
      { line: 3, column: 'endDate', code: 'not_a_date' },
      { line: 6, column: 'title', code: 'required' },
      { line: 7, column: 'milestoneTitle', code: 'required' },
      { line: 7, column: 'milestoneEndDate', code: 'not_a_date' },
    ])
  })

  it('refuses a milestone before the first commitment, an unknown heading, one said twice, and none at all', () => {
    expect(problemsOf('title,milestoneTitle\n,Begin')).toEqual([{ line: 2, column: 'title', code: 'required' }])
    expect(problemsOf('title,colour\nShade,red')).toEqual([{ line: 1, column: 'colour', code: 'unknown_column' }])
    expect(problemsOf('title,Title\nShade,Sun')).toEqual([{ line: 1, column: 'Title', code: 'column_twice' }])
    expect(problemsOf('problem\nHot')).toEqual([{ line: 1, column: 'title', code: 'missing_column' }])
    expect(problemsOf('')).toEqual([{ line: 1, column: null, code: 'empty' }])
    expect(problemsOf('title\n')).toEqual([{ line: 1, column: null, code: 'empty' }])
  })

  it('names the line of a quotation mark that is never closed', () => {
    expect(problemsOf('title\nShade\n"Sun')).toEqual([{ line: 3, column: null, code: 'not_readable' }])
  })

  // Texts as people and spreadsheets make them: quotation marks, line breaks, separators, formulas, foreign letters.
  const text = fc
    .array(fc.constantFrom('a', 'ž', '=', '+', '-', '@', "'", '"', ',', ';', '\n', '\t', '1', '😀', ' '), {
      maxLength: 12,
    })
    .map((characters) => characters.join(''))
  const filled = text.map((words) => `x${words}`)
  const table = fc.array(
    fc.record({
      commitment: fc.record({
        title: fc.oneof(
          filled,
          text.filter((words) => words.trim() !== ''),
        ),
        problem: text,
        policyAreas: text,
        sdgs: fc.constantFrom('', '3 11'),
      }),
      milestones: fc.array(
        fc.record({ title: filled, expectedOutput: text, supporting: text, endDate: fc.constantFrom('', '2026-05') }),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  const read = (
    given: { commitment: Record<string, string>; milestones: Record<string, string>[] }[],
  ): TableCommitment[] =>
    given.map((one) => ({ content: commitment(one.commitment), milestones: one.milestones.map(milestone) }))

  it('reads back exactly what it wrote, whatever the texts hold', () => {
    fc.assert(
      fc.property(table, (given) => {
        const commitments = read(given)
        expect(readTable(writeTable(commitments))).toEqual({ ok: true, value: commitments })
      }),
      { numRuns: 200 },
    )
  })

  it('never writes a cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(table, (given) => {
        const cells = (parse(writeTable(read(given)), { bom: true }) as string[][]).flat()
        expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
      }),
    )
  })
})
