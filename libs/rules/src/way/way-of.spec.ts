import { reachedOf, wayOf, type WayCommitment, type WayFacts } from './way-of.js'

const idea: WayFacts = {
  publishedOn: '2026-03-03',
  standing: 'received',
  withdrawn: null,
  answers: [],
  supportsCloseOn: null,
  ties: [],
}

const milestone = { droppedOn: null, droppedReason: null, reportedOn: null }
const commitment: WayCommitment = {
  id: 'cool-ways',
  status: 'running',
  endDate: '2027-06',
  reportedOn: null,
  droppedOn: null,
  droppedReason: null,
  milestones: [
    { ...milestone, id: 'old', status: 'done', dueDate: '2026-01', reportedOn: '2026-01-20' },
    { ...milestone, id: 'map', status: 'done', dueDate: '2026-09', reportedOn: '2026-08-12' },
    { ...milestone, id: 'trees', status: 'late', dueDate: '2027-02' },
  ],
}
const tie = { linkId: 'l1', tiedOn: '2026-05-05', note: 'Die Karte', undone: null, commitment }
const said = (facts: WayFacts) =>
  wayOf(facts).map(
    ({ kind, on, happened, milestoneId }) => `${happened ? '●' : '○'} ${milestoneId ?? kind} ${on ?? '?'}`,
  )

describe('the whole way of an idea', () => {
  it('begins with the idea and says at once what comes next', () => {
    expect(said({ ...idea, supportsCloseOn: '2026-06-30' })).toEqual([
      '● published 2026-03-03',
      '○ supports_close 2026-06-30',
      '○ answer_awaited ?',
    ])
  })

  it('leads through answer and commitment to what was reached and what is still promised', () => {
    const answers = [{ version: 1, standing: 'accepted', on: '2026-04-15' }] as const
    expect(said({ ...idea, standing: 'accepted', answers, ties: [tie] })).toEqual([
      '● published 2026-03-03',
      '● answered 2026-04-15',
      '● tied 2026-05-05',
      '● map 2026-08-12',
      '○ trees 2027-02',
      '○ delivered 2027-06',
    ])
  })

  it('leaves out what was reached before there was the idea', () => {
    expect(said({ ...idea, ties: [tie] }).join()).not.toContain('old')
    expect(said({ ...idea, publishedOn: '2026-01-20', ties: [tie] }).join()).toContain('● old 2026-01-20')
  })

  it('keeps a tie that was undone, with its reason, and follows its commitment no further', () => {
    const undone = { on: '2026-06-01', reason: 'Verwechselt.' }
    const steps = wayOf({ ...idea, standing: 'accepted', ties: [{ ...tie, undone }] })
    expect(steps.map(({ kind, words }) => [kind, words ?? null])).toEqual([
      ['published', null],
      ['tied', 'Die Karte'],
      ['untied', 'Verwechselt.'],
    ])
  })

  it('ends with delivery, on the day of the report or of the last milestone', () => {
    const done = { ...commitment, status: 'done' as const, milestones: commitment.milestones.slice(0, 2) }
    expect(said({ ...idea, standing: 'accepted', ties: [{ ...tie, commitment: done }] }).at(-1)).toBe(
      '● delivered 2026-08-12',
    )
    const reported = { ...done, reportedOn: '2026-12-01' }
    expect(said({ ...idea, standing: 'accepted', ties: [{ ...tie, commitment: reported }] }).at(-1)).toBe(
      '● delivered 2026-12-01',
    )
  })

  it('says why a commitment or one of its milestones was dropped', () => {
    const dropped = {
      ...commitment,
      status: 'dropped' as const,
      droppedOn: '2026-10-01',
      droppedReason: 'Kein Geld.',
      milestones: [
        {
          ...milestone,
          id: 'trees',
          status: 'dropped' as const,
          dueDate: '2027-02',
          droppedOn: '2026-09-01',
          droppedReason: 'Zu eng.',
        },
      ],
    }
    const steps = wayOf({ ...idea, standing: 'accepted', ties: [{ ...tie, commitment: dropped }] })
    expect(steps.slice(-2).map(({ on, words }) => [on, words])).toEqual([
      ['2026-09-01', 'Zu eng.'],
      ['2026-10-01', 'Kein Geld.'],
    ])
  })

  it('ends where its author withdrew it, and waits for nothing more', () => {
    const withdrawn = { on: '2026-04-01', reason: 'Hat sich erledigt.' }
    expect(said({ ...idea, withdrawn, supportsCloseOn: '2026-06-30' })).toEqual([
      '● published 2026-03-03',
      '● withdrawn 2026-04-01',
    ])
  })
})

describe('how far an idea came', () => {
  it('is what the city said, until it is part of a commitment, and then what became of that', () => {
    expect(reachedOf(idea)).toBe('received')
    expect(reachedOf({ ...idea, standing: 'not_followed' })).toBe('not_followed')
    expect(reachedOf({ ...idea, ties: [tie] })).toBe('tied')
    expect(reachedOf({ ...idea, ties: [{ ...tie, commitment: { ...commitment, status: 'done' } }] })).toBe('delivered')
    expect(reachedOf({ ...idea, ties: [{ ...tie, commitment: { ...commitment, status: 'dropped' } }] })).toBe(
      'received',
    )
    expect(reachedOf({ ...idea, ties: [{ ...tie, undone: { on: '2026-06-01', reason: 'x' } }] })).toBe('received')
    expect(reachedOf({ ...idea, withdrawn: { on: '2026-06-01', reason: 'x' } })).toBe('withdrawn')
  })
})
