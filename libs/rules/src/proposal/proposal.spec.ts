import { ANSWERS, decideAnswer, decideCorrection, decidePublication } from './index.js'

const opensAt = new Date('2026-03-01T00:00:00Z')
const closesAt = new Date('2026-04-01T00:00:00Z')
const during = new Date('2026-03-15T00:00:00Z')
const refusal = (outcome: { ok: boolean }) => ('refusal' in outcome ? outcome.refusal : null)

describe('publishing an idea', () => {
  const draft = { title: 'Linden', body: 'Mehr davon.', opensAt, closesAt, now: during }

  it('is possible with title and text, while the window is open', () => {
    expect(decidePublication(draft).ok).toBe(true)
  })

  it('needs both a title and a text, and says which is missing', () => {
    expect(refusal(decidePublication({ ...draft, title: ' ' }))).toEqual({ code: 'not_complete', missing: ['title'] })
    expect(refusal(decidePublication({ ...draft, title: '', body: '\n' }))).toEqual({
      code: 'not_complete',
      missing: ['title', 'body'],
    })
  })

  it('waits for the window, and says when it is', () => {
    expect(refusal(decidePublication({ ...draft, now: closesAt }))).toEqual({
      code: 'phase_not_open',
      opensAt,
      closesAt,
    })
    expect(refusal(decidePublication({ ...draft, opensAt: null, closesAt: null }))).toMatchObject({
      code: 'phase_not_open',
    })
  })
})

describe('correcting an idea', () => {
  const idea = { state: 'published', standing: 'received', version: 2, seen: 2 }

  it('is possible until the city has decided on its words', () => {
    expect(decideCorrection(idea).ok).toBe(true)
    expect(decideCorrection({ ...idea, standing: 'under_review' }).ok).toBe(true)
    for (const standing of ['accepted', 'not_followed'])
      expect(refusal(decideCorrection({ ...idea, standing }))).toEqual({ code: 'already_answered' })
  })

  it('does not overwrite what the author has not seen', () => {
    expect(refusal(decideCorrection({ ...idea, seen: 1 }))).toEqual({ code: 'conflict' })
  })

  it('is over once the idea was withdrawn', () => {
    expect(refusal(decideCorrection({ ...idea, state: 'withdrawn' }))).toEqual({ code: 'proposal_withdrawn' })
  })
})

describe('answering an idea', () => {
  const facts = { state: 'published', standing: 'accepted', body: 'Ja, weil.', answers: 0, seen: 0 } as const

  it('needs reasons for a decision, and none to say that someone is looking into it', () => {
    for (const standing of ANSWERS) expect(decideAnswer({ ...facts, standing }).ok).toBe(true)
    expect(decideAnswer({ ...facts, standing: 'under_review', body: '' }).ok).toBe(true)
    expect(refusal(decideAnswer({ ...facts, body: '  ' }))).toEqual({ code: 'reason_missing' })
    expect(refusal(decideAnswer({ ...facts, standing: 'not_followed', body: '' }))).toEqual({ code: 'reason_missing' })
  })

  it('may be given again, but not over an answer one has not seen', () => {
    expect(decideAnswer({ ...facts, answers: 3, seen: 3 }).ok).toBe(true)
    expect(refusal(decideAnswer({ ...facts, answers: 1 }))).toEqual({ code: 'conflict' })
  })

  it('is not given to an idea that was withdrawn', () => {
    expect(refusal(decideAnswer({ ...facts, state: 'withdrawn' }))).toEqual({ code: 'proposal_withdrawn' })
  })
})
