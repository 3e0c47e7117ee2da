import { commitmentStatus, daysLate, milestoneStatus, type CommitmentFacts, type MilestoneFacts } from './index.js'

const TODAY = '2026-05-20'

const milestone = (facts: Partial<MilestoneFacts> = {}): MilestoneFacts => ({
  startDate: null,
  dueDate: '2026-09',
  promisedDate: facts.dueDate ?? '2026-09',
  completion: null,
  reportedOn: null,
  dropped: false,
  ...facts,
})

describe('where a milestone stands', () => {
  it.each([
    ['planned before anything happens', {}, 'planned'],
    ['planned while reports say that nothing has begun', { completion: 'not_started' }, 'planned'],
    ['running from the day it was to begin', { startDate: '2026-05-20' }, 'running'],
    ['running once a report says so, even before its day', { completion: 'limited', startDate: '2026-06' }, 'running'],
    ['on time until the last day of its month', { dueDate: '2026-05' }, 'planned'],
    ['on time on its very day', { dueDate: '2026-05-20' }, 'planned'],
    ['late from the day after', { dueDate: '2026-05-19' }, 'late'],
    ['late as soon as its date moves behind the promise', { promisedDate: '2026-07' }, 'late'],
    ['not late where the date moved forward', { promisedDate: '2026-12' }, 'planned'],
    ['late where even the earlier date has passed', { promisedDate: '2026-12', dueDate: '2026-04' }, 'late'],
    ['never late where nothing was promised', { dueDate: null, promisedDate: null }, 'planned'],
    ['done by its newest report, however late', { completion: 'complete', dueDate: '2025-01' }, 'done'],
    ['dropped, whatever else', { dropped: true, completion: 'complete', dueDate: '2025-01' }, 'dropped'],
  ] as const)('is %s', (_, facts, status) => {
    expect(milestoneStatus(milestone(facts), TODAY)).toBe(status)
  })

  it('counts the days behind the promise: to the new date, to today, or to the day it was done', () => {
    expect(daysLate(milestone({ promisedDate: '2026-08-30', dueDate: '2026-09-29' }), TODAY)).toBe(30)
    expect(daysLate(milestone({ promisedDate: '2026-05-10', dueDate: '2026-05-15' }), TODAY)).toBe(10)
    const done = {
      completion: 'complete',
      promisedDate: '2026-03',
      dueDate: '2026-03',
      reportedOn: '2026-04-02',
    } as const
    expect(daysLate(milestone(done), TODAY)).toBe(2)
    expect(daysLate(milestone({ ...done, reportedOn: '2026-03-31' }), TODAY)).toBe(0)
  })
})

describe('where a commitment stands', () => {
  const commitment = (facts: Partial<CommitmentFacts> = {}): CommitmentFacts => ({
    startDate: null,
    endDate: '2027-12',
    completion: null,
    dropped: false,
    milestones: [],
    ...facts,
  })
  const done = milestone({ completion: 'complete' })
  const late = milestone({ dueDate: '2026-01' })
  const dropped = milestone({ dropped: true })

  it.each([
    ['planned while nothing has begun', { milestones: [milestone()] }, 'planned'],
    ['running once one milestone is done', { milestones: [done, milestone()] }, 'running'],
    ['late with its latest milestone', { milestones: [done, late] }, 'late'],
    ['late after its own end', { endDate: '2026-05-19' }, 'late'],
    [
      'not late for a milestone that was dropped',
      { milestones: [milestone({ dueDate: '2026-01', dropped: true })] },
      'planned',
    ],
    ['done when all that is left of its milestones is done', { milestones: [done, dropped] }, 'done'],
    ['not done where every milestone was dropped', { milestones: [dropped] }, 'planned'],
    ['done where the city reports so', { completion: 'complete', milestones: [late] }, 'done'],
    ['dropped, whatever else', { dropped: true, completion: 'complete' }, 'dropped'],
  ] as const)('is %s', (_, facts, status) => {
    expect(commitmentStatus(commitment(facts as Partial<CommitmentFacts>), TODAY)).toBe(status)
  })
})
