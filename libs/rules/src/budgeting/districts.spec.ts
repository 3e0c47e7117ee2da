import { ballotsOf } from '../voting/ballots.js'
import { byDistrict, equalShares, greedy, type BudgetVote } from './index.js'

const options = ['N1', 'N2', 'S1', 'S2'].map((id) => ({ id, name: id }))
// Ten in the north, two in the south; one of the north also marked a project of the south.
const vote: BudgetVote = {
  ballots: ballotsOf('approval', options, [
    [9, [[0, 1], [1, 1]]],
    [1, [[0, 1], [2, 1]]],
    [2, [[3, 1]]],
  ]), // prettier-ignore
  money: 100,
  unit: 1,
  cost: Float64Array.of(50, 50, 50, 50),
}
const districts = [
  { name: 'North', money: 50, projects: [0, 1] },
  { name: 'South', money: 50, projects: [2, 3] },
]

describe('districts', () => {
  it('spend their own money on their own projects, however many live in the other', () => {
    const winners = (rule: (part: BudgetVote) => ReturnType<typeof greedy>) =>
      byDistrict(vote, districts, rule).map(({ district, outcome }) => [
        district,
        outcome.winners.map((one) => one.id),
        outcome.ballots,
      ])
    expect(winners((part) => greedy(part, { satisfaction: 'cost' }))).toEqual([
      ['North', ['N1'], 10],
      ['South', ['S2'], 3],
    ])
    expect(greedy(vote, { satisfaction: 'cost' }).winners.map((one) => one.id)).toEqual(['N1', 'N2'])
  })

  it('count only their own voters, where it is said who they are', () => {
    const south = { ...districts[1]!, electorate: (ballot: number) => ballot === 2 }
    const outcome = byDistrict(vote, [south], (part) => equalShares(part, { satisfaction: 'cost' }))[0]!.outcome
    expect(outcome.ballots).toBe(2)
    expect(outcome.winners.map((one) => one.id)).toEqual(['S2'])
  })
})
