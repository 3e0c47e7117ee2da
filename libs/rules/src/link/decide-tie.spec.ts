import { decideTie } from './decide-tie.js'

const proposal = { kind: 'proposal', state: 'open' }
const commitment = { kind: 'commitment', state: 'open' }

describe('tying an idea to a commitment', () => {
  it('is possible where everyone sees both', () => {
    expect(decideTie('informs', proposal, commitment).ok).toBe(true)
  })

  it.each(['draft', 'hidden', 'gone'])('finds no end that is %s', (state) => {
    const refused = { ok: false, refusal: { code: 'not_found' } }
    expect(decideTie('informs', { ...proposal, state }, commitment)).toEqual(refused)
    expect(decideTie('informs', proposal, { ...commitment, state })).toEqual(refused)
    expect(decideTie('informs', null, commitment)).toEqual(refused)
    expect(decideTie('informs', proposal, null)).toEqual(refused)
  })

  it('goes from the idea to the commitment, and to nothing else', () => {
    const refused = { ok: false, refusal: { code: 'does_not_fit' } }
    expect(decideTie('informs', commitment, proposal)).toEqual(refused)
    expect(decideTie('informs', proposal, proposal)).toEqual(refused)
    expect(decideTie('informs', proposal, { kind: 'plan', state: 'open' })).toEqual(refused)
  })
})
