import { mayBecome, PROPOSAL_STATES } from './proposal-state.js'

describe('the life of an idea', () => {
  it('reaches every state from a draft, and never goes back', () => {
    const reached = new Set<string>(['draft'])
    for (const from of PROPOSAL_STATES) for (const to of PROPOSAL_STATES) if (mayBecome(from, to)) reached.add(to)
    expect([...reached].sort()).toEqual([...PROPOSAL_STATES].sort())
    for (const state of PROPOSAL_STATES) expect(mayBecome(state, 'draft')).toBe(false)
  })

  it('stays public once it was: what was published can be withdrawn, not discarded', () => {
    expect(mayBecome('published', 'discarded')).toBe(false)
    expect(mayBecome('published', 'withdrawn')).toBe(true)
    expect(mayBecome('draft', 'withdrawn')).toBe(false)
  })
})
