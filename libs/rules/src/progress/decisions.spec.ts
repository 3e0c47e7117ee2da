import { decideMove, decideReport } from './index.js'

describe('moving the date of a milestone', () => {
  const facts = { startDate: '2026-03', dueDate: '2026-09', completion: null }

  it('is decided by the calendar', () => {
    expect(decideMove(facts, '2026-12').ok).toBe(true)
    expect(decideMove(facts, '2026-03-31').ok).toBe(true)
    expect(decideMove(facts, '2026-13')).toMatchObject({ refusal: { fields: [{ code: 'not_a_date' }] } })
    expect(decideMove(facts, '2026-02-28')).toMatchObject({ refusal: { fields: [{ code: 'ends_before_start' }] } })
  })

  it('is refused where it moves nothing, and once the milestone is done', () => {
    expect(decideMove(facts, '2026-09')).toMatchObject({ refusal: { code: 'nothing_changed' } })
    expect(decideMove({ ...facts, completion: 'complete' }, '2026-12')).toMatchObject({
      refusal: { code: 'already_done' },
    })
  })
})

describe('the day of a report', () => {
  it('is a whole day that has come', () => {
    expect(decideReport('2026-05-20', '2026-05-20').ok).toBe(true)
    expect(decideReport('2026-05-21', '2026-05-20')).toMatchObject({ refusal: { fields: [{ code: 'in_the_future' }] } })
    for (const text of ['2026-05', '2026-02-30', ''])
      expect(decideReport(text, '2026-05-20')).toMatchObject({ refusal: { fields: [{ code: 'not_a_date' }] } })
  })
})
