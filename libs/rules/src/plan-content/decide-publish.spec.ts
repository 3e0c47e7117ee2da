import { changedFields, COMMITMENT_ROWS, decidePublish } from './index.js'

describe('publishing a plan', () => {
  const facts = { commitments: 1, version: 0, changed: true, note: null }

  it('needs a commitment', () => {
    expect(decidePublish(facts).ok).toBe(true)
    expect(decidePublish({ ...facts, commitments: 0 })).toMatchObject({ refusal: { code: 'no_commitment' } })
  })

  it('anew needs something new, and a sentence that says why', () => {
    expect(decidePublish({ ...facts, version: 1, changed: false, note: 'x' })).toMatchObject({
      refusal: { code: 'nothing_changed' },
    })
    expect(decidePublish({ ...facts, version: 1 })).toMatchObject({ refusal: { fields: [{ field: 'note' }] } })
    expect(decidePublish({ ...facts, version: 1, note: 'The council added a step.' }).ok).toBe(true)
  })
})

describe('what has changed', () => {
  it('is named field by field, lists by their lines', () => {
    const before = { title: 'Shade', policyAreas: ['Climate'], problem: null }
    const after = { title: 'Shade', policyAreas: ['Climate', 'Health'], problem: 'Hot.' }
    expect(changedFields(COMMITMENT_ROWS, before, after)).toEqual([
      { key: 'problem', before: '', after: 'Hot.' },
      { key: 'policyAreas', before: 'Climate', after: 'Climate\nHealth' },
    ])
    expect(changedFields(COMMITMENT_ROWS, after, after)).toEqual([])
  })
})
