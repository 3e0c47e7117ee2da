import fc from 'fast-check'
import { plainPairwise, plainScottishStv, plainStrongestChain } from '../testing/index.js'
import { optionsOf, rankings, reshuffled } from '../testing/arbitraries.js'
import { METHODS, tally, type Method } from '../tally/index.js'
import type { BallotFile } from '../ballot-files/index.js'
import { ballotsOf, type Ballots, type Marks } from './ballots.js'
import { BY_ID, pairwise, schulze, scottishStv, sha256, tieOrder, type Outcome } from './index.js'

const fileOf = (ballots: Ballots): BallotFile => ({
  format: 'csv',
  title: '',
  voteType: 'ranking',
  ballots,
  withdrawn: [],
  groups: [],
})

function outcomeOf(ballots: Ballots, method: Method, seats = 1): Outcome {
  const counted = tally(fileOf(ballots), { method, seats })
  if (!counted.ok) throw new Error(counted.refusal.code)
  return counted.value
}

const winnersOf = (ballots: Ballots, method: Method, seats = 1) =>
  outcomeOf(ballots, method, seats).winners.map((one) => one.id)
const forRankings = METHODS.filter((method) => method !== 'greedy' && method !== 'yes-no')

describe('every method', () => {
  it.each(forRankings)('gives the same bytes in any order of the ballots: %s', (method) => {
    fc.assert(
      fc.property(rankings(), fc.nat(), fc.integer({ min: 1, max: 3 }), (ballots, seed, seats) => {
        const shuffled = reshuffled(ballots, seed)
        expect(JSON.stringify(outcomeOf(shuffled, method, seats))).toBe(
          JSON.stringify(outcomeOf(ballots, method, seats)),
        )
      }),
    )
  })

  it.each(forRankings)('treats all options alike, where no tie is broken: %s', (method) => {
    fc.assert(
      fc.property(rankings(), (ballots) => {
        const before = outcomeOf(ballots, method, 2)
        const after = outcomeOf(renamed(ballots), method, 2)
        if (before.ties.length > 0 || after.ties.length > 0) return
        expect(after.winners.map((one) => one.name).sort()).toEqual(before.winners.map((one) => one.name).sort())
      }),
      { numRuns: 300 },
    )
  })

  it.each(['schulze', 'ranked-pairs'] as const)('elects the option that wins all its duels: %s', (method) => {
    fc.assert(
      fc.property(rankings(), (ballots) => {
        const n = ballots.options.length
        const beats = plainPairwise(ballots, 'last')
        const winner = ballots.options.findIndex((_, a) =>
          ballots.options.every((__, b) => a === b || beats[a * n + b]! > beats[b * n + a]!),
        )
        if (winner >= 0) expect(winnersOf(ballots, method)).toEqual([ballots.options[winner]!.id])
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    'approval',
    'borda',
    'score',
    'cumulative',
    'single',
    'schulze',
    'ranked-pairs',
    'majority-judgment',
  ] as const)('never drops a winner that is ranked alone and first by one voter more: %s', (method) => {
    fc.assert(
      fc.property(rankings(), fc.integer({ min: 1, max: 3 }), (ballots, more) => {
        const [winner] = winnersOf(ballots, method)
        const o = ballots.options.findIndex((option) => option.id === winner)
        const papers = [...listed(ballots), [more, [[o, 0]]] as const]
        expect(winnersOf(ballotsOf('ranked', ballots.options, papers), method)).toEqual([winner])
      }),
      { numRuns: 500 },
    )
  })

  it.each(['stv', 'phragmen', 'equal-shares'] as const)(
    'gives a group with as many quotas as it has candidates all their seats: %s',
    (method) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 3 }),
          fc.integer({ min: 1, max: 20 }),
          fc.nat(40),
          (size, quota, rest) => {
            // `size` candidates are marked by voters with at least `size` of `seats` parts of all; others by the rest.
            const seats = 4
            const party = Math.ceil(((quota * seats + rest) * size) / seats) + size
            const options = optionsOf(8)
            const own = Array.from({ length: size }, (_, o) => [o, o] as const)
            const other = Array.from({ length: 8 - size }, (_, i) => [size + i, i] as const)
            const ballots = ballotsOf('ranked', options, [
              [party, own],
              [Math.max(1, Math.floor((party * (seats - size)) / size)), other],
            ])
            const won = winnersOf(ballots, method, seats)
            expect(won).toEqual(expect.arrayContaining(own.map(([o]) => options[o]!.id)))
          },
        ),
        { numRuns: 300 },
      )
    },
  )
})

describe('duels', () => {
  it.each(['last', 'ignored'] as const)('are counted as pair by pair: unranked options %s', (unranked) => {
    fc.assert(
      fc.property(rankings({ options: 7, ballots: 20, ties: true }), (ballots) => {
        expect([...pairwise(ballots, unranked)]).toEqual([...plainPairwise(ballots, unranked)])
      }),
      { numRuns: 2000 },
    )
  })

  it('are counted right beyond 32 options, and beyond the size of the counters', () => {
    const size = 40
    const options = optionsOf(size)
    const order = (turn: number): Marks => options.map((_, i) => [(i * 7 + turn) % size, i] as const)
    const papers = Array.from({ length: 9000 }, (_, i) => [1, order(i % 11)] as const)
    const ballots = ballotsOf('ranked', options, [...papers, [5000, order(3)]])
    expect([...pairwise(ballots, 'last')]).toEqual([...plainPairwise(ballots, 'last')])
  })

  it.each(['winning-votes', 'margins'] as const)(
    'are chained by Schulze as the definition chains them: %s',
    (strength) => {
      fc.assert(
        fc.property(rankings({ options: 5, ballots: 9, ties: true }), (ballots) => {
          const n = ballots.options.length
          const votes = plainPairwise(ballots, 'last')
          const most = Math.max(1, ...votes)
          const force = (a: number, b: number) => {
            const [by, against] = [votes[a * n + b]!, votes[b * n + a]!]
            if (by <= against) return 0
            return strength === 'margins' ? by - against : by * (most + 1) + most - against
          }
          const chain = (a: number, b: number) => plainStrongestChain(n, force, a, b)
          const outcome = schulze({ ballots, seats: 1, ties: BY_ID }, { strength })
          const place = new Map(outcome.ranking!.flatMap((group, i) => group.map((one) => [one.id, i] as const)))
          for (let a = 0; a < n; a++) {
            for (let b = 0; b < n; b++) {
              if (a === b || chain(a, b) <= chain(b, a)) continue
              expect(place.get(ballots.options[a]!.id)!).toBeLessThan(place.get(ballots.options[b]!.id)!)
            }
          }
        }),
        { numRuns: 1000 },
      )
    },
  )
})

describe('the Scottish count', () => {
  it('elects whom a count paper by paper elects, where no lot is drawn', () => {
    let counted = 0
    fc.assert(
      fc.property(
        rankings({ options: 6, ballots: 25, ties: false }),
        fc.integer({ min: 1, max: 4 }),
        (ballots, seats) => {
          const plain = plainScottishStv(ballots, seats)
          const outcome = scottishStv({ ballots, seats, ties: BY_ID })
          if (plain === null || outcome.ties.length > 0) return
          counted++
          expect(outcome.winners).toEqual(plain.map((o) => ballots.options[o]))
        },
      ),
      { numRuns: 4000 },
    )
    expect(counted).toBeGreaterThan(1000)
  })

  it('looks back to the last unequal stage before it asks the tie rule', () => {
    // Quota 5 of 12 ballots for 2 seats (12 / 3 + 1). A has 6, C 3, B 2, D 1; D goes out and lifts B to 3; then B and C
    // are equal, and B goes out because it had fewer the stage before.
    const options = ['A', 'B', 'C', 'D'].map((id) => ({ id, name: id }))
    const ballots = ballotsOf('ranked', options, [
      [6, [[0, 0]]],
      [3, [[2, 0]]],
      [2, [[1, 0]]],
      [
        1,
        [
          [3, 0],
          [1, 1],
        ],
      ],
    ])
    const outcome = scottishStv({ ballots, seats: 2, ties: BY_ID })
    expect(outcome.winners.map((one) => one.id)).toEqual(['A', 'C'])
    expect(outcome.ties).toMatchObject([{ chosen: { id: 'B' }, for: 'exclusion', by: 'earlier_round' }])
  })

  it('cuts transfer values off after five decimals and keeps every vote accounted for', () => {
    // Quota 4 of 7 ballots for 1 seat; with 2 seats 3. A has 7: surplus 4, each paper 4/7 = 0.57142 and not 0.57143.
    const options = ['A', 'B', 'C'].map((id) => ({ id, name: id }))
    const ballots = ballotsOf('ranked', options, [
      [
        4,
        [
          [0, 0],
          [1, 1],
        ],
      ],
      [
        3,
        [
          [0, 0],
          [2, 1],
        ],
      ],
    ])
    const outcome = scottishStv({ ballots, seats: 2, ties: BY_ID })
    expect(outcome.rounds[1]).toMatchObject({ gained: { B: 2.28568, C: 1.71426 } })
  })
})

describe('a yes or no', () => {
  it.each([
    [{}, 'yes', 'voting_accepted'],
    [{ electorate: 100, turnout: { of: 1, in: 2 } }, 'no', 'voting_rejected_quorum'],
    [{ electorate: 100, approval: { of: 1, in: 4 } }, 'yes', 'voting_accepted'],
    [{ electorate: 101, approval: { of: 1, in: 4 } }, 'no', 'voting_rejected_approval'],
    [{ majority: { of: 2, in: 3 } }, 'no', 'voting_rejected_majority'],
  ] as const)('a local referendum with 25 yes and 15 no under %j: %s', (yesNo, winner, code) => {
    const ballots = ballotsOf('approval', [{ id: 'yes', name: 'yes' }, { id: 'no', name: 'no' }], [
      [25, [[0, 1]]],
      [15, [[1, 1]]],
    ]) // prettier-ignore
    const counted = tally(fileOf(ballots), { method: 'yes-no', yesNo })
    if (!counted.ok) throw new Error(counted.refusal.code)
    expect(counted.value.winners[0]!.id).toBe(winner)
    expect(counted.value.reasons[0]!.code).toBe(code)
  })
})

describe('ties', () => {
  it('follow a published seed that anyone can check with sha256sum', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha256('x'.repeat(200))).toMatch(/^[0-9a-f]{64}$/)
    const options = named('ABC')
    const order = tieOrder(options, { by: 'seed', seed: 'lottery of 3 May' })
    const bySum = [...options].sort((a, b) =>
      sha256(`lottery of 3 May\n${a.id}`) < sha256(`lottery of 3 May\n${b.id}`) ? -1 : 1,
    )
    expect(bySum.map((option) => order[options.indexOf(option)])).toEqual([0, 1, 2])
  })

  const named = (names: string) => [...names].map((id) => ({ id, name: id }))
})

function listed(ballots: Ballots): (readonly [number, Marks])[] {
  return Array.from(ballots.count, (count, b) => {
    const marks: [number, number][] = []
    for (let i = ballots.start[b]!; i < ballots.start[b + 1]!; i++) marks.push([ballots.option[i]!, ballots.mark[i]!])
    return [count, marks] as const
  })
}

/** The options with their ids turned round and in another order. */
function renamed(ballots: Ballots): Ballots {
  const n = ballots.options.length
  const options = ballots.options.map((_, o) => ({
    id: ballots.options[o]!.id,
    name: ballots.options[n - 1 - o]!.name,
  }))
  const papers = listed(ballots).map(
    ([count, marks]) => [count, marks.map(([option, mark]) => [n - 1 - option, mark] as const)] as const,
  )
  return ballotsOf(ballots.kind, options, papers)
}
