// npm run bench:rules: how long the rules take on one core, the median of five, beside plain implementations from the
// definitions (on less, where they would take hours) and at twice the voters. Times are of this process, so that
// neighbours on the machine count less; --wall prints the time on the clock.
import { equalShares, greedy } from '../../../dist/libs/rules/src/budgeting/index.js'
import { readPabulib } from '../../../dist/libs/rules/src/ballot-files/index.js'
import { BY_ID, schulze, scottishStv } from '../../../dist/libs/rules/src/voting/index.js'
import { plainAddOne, plainPairwise, plainScottishStv } from '../../../dist/libs/rules/src/testing/index.js'
import { budgetVote, pabulibText, rankedVote } from './made-up.mjs'

const wall = process.argv.includes('--wall')
const small = process.argv.includes('--small')

function once(work) {
  if (wall) {
    const begin = performance.now()
    work()
    return performance.now() - begin
  }
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function median(work, times = 5) {
  const taken = Array.from({ length: times }, () => once(work)).sort((a, b) => a - b)
  return taken[Math.floor(times / 2)]
}

const rows = []
/** `make(size)` is not timed, `fast` is; `plain` runs on `plainSize`, where `fast` runs once more to be compared. */
function measure(name, { size, goal, make, fast, plain, plainSize }) {
  const input = make(size)
  const time = median(() => fast(input))
  const twice = make(size * 2)
  const double = median(() => fast(twice))
  let ratio = ''
  if (plain) {
    const less = make(plainSize)
    const slow = once(() => plain(less))
    ratio = `${Math.round(
      slow /
        Math.max(
          0.01,
          median(() => fast(less)),
        ),
    )} × (${plainSize.toLocaleString('en')})`
  }
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  rows.push([name, `${Math.round(time)} ms`, goal, `${(double / time).toFixed(2)} ×`, ratio, `${memory} MB`])
  console.error(rows.at(-1).join(' | '))
}

const shares = (satisfaction) => (vote) => equalShares(vote, { satisfaction, completion: 'add1' })
for (const satisfaction of ['cost', 'cardinality']) {
  measure(`equal shares, ${satisfaction}, add-one, 62,000 voters, 83 projects`, {
    size: 62_000,
    goal: '500 ms',
    make: (voters) => budgetVote({ voters, projects: 83, marks: 7, money: 484 * voters }),
    fast: shares(satisfaction),
    plain: (vote) => plainAddOne(vote, satisfaction),
    plainSize: 20,
  })
}
if (!small) {
  const vote = budgetVote({ voters: 1_000_000, projects: 200, marks: 8, money: 50_000_000 })
  for (const satisfaction of ['cost', 'cardinality']) {
    const time = median(() => shares(satisfaction)(vote), 3)
    const memory = Math.round(process.memoryUsage().rss / 1e6)
    rows.push([
      `equal shares, ${satisfaction}, add-one, 1,000,000 voters, 200 projects`,
      `${Math.round(time)} ms`,
      '10,000 ms, 1,000 MB',
      '',
      '',
      `${memory} MB`,
    ])
    console.error(rows.at(-1).join(' | '))
  }
}
measure('greedy, 62,000 voters, 83 projects', {
  size: 62_000,
  goal: '',
  make: (voters) => budgetVote({ voters, projects: 83, marks: 7, money: 484 * voters }),
  fast: (vote) => greedy(vote, { satisfaction: 'cost' }),
})
measure('STV, 4 seats, 100,000 ballots, 12 candidates', {
  size: 100_000,
  goal: '500 ms',
  make: (voters) => rankedVote({ voters, options: 12, whole: false }),
  fast: (ballots) => scottishStv({ ballots, seats: 4, ties: BY_ID }),
  plain: (ballots) => plainScottishStv(ballots, 4),
  plainSize: 20_000,
})
measure(`Schulze, ${small ? '100,000' : '1,000,000'} ballots, 30 options`, {
  size: small ? 100_000 : 1_000_000,
  goal: small ? '100 ms' : '1,000 ms',
  make: (voters) => rankedVote({ voters, options: 30 }),
  fast: (ballots) => schulze({ ballots, seats: 1, ties: BY_ID }),
  plain: (ballots) => plainPairwise(ballots, 'last'),
  plainSize: 50_000,
})
measure('reading a .pb file of 4 MB', {
  size: 4_000_000,
  goal: '200 ms',
  make: pabulibText,
  fast: (text) => {
    const read = readPabulib(text)
    if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  },
})

console.log(
  `| what | time (median of five${wall ? ', on the clock' : ''}) | goal | at twice the size | plain / fast (at) | memory of the process |`,
)
console.log('| --- | --- | --- | --- | --- | --- |')
for (const row of rows) console.log(`| ${row.join(' | ')} |`)
