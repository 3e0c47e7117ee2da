// npm run conformance -- DIR: counts every file under DIR that an EXPECTED.json beside it knows, by every rule it names,
// and says what agrees. Sets of projects are compared, and the order where it is given; of elections winners in order,
// quota and valid votes, or the whole ranking.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readBallotFile } from '../dist/libs/rules/src/ballot-files/index.js'
import { tally } from '../dist/libs/rules/src/tally/index.js'

const [directory] = process.argv.slice(2)
if (!directory) {
  console.error('Usage: npm run conformance -- DIRECTORY')
  process.exit(2)
}

const BUDGET_RULES = {
  greedy: { method: 'greedy' },
  mes: { method: 'equal-shares', completion: 'none' },
  mes_add1: { method: 'equal-shares', completion: 'add1' },
  mes_greedy: { method: 'equal-shares', completion: 'greedy' },
  phragmen: { method: 'phragmen' },
}
const SATISFACTION = { cost: 'cost', card: 'cardinality' }
const VOTING_METHODS = { 'stv-scottish': 'stv' }

let agreed = 0
let differed = 0
for (const expectedFile of find(directory)) {
  const folder = dirname(expectedFile)
  const expected = JSON.parse(readFileSync(expectedFile, 'utf8'))
  const known =
    expected.instances ?? Object.fromEntries(Object.entries(expected).filter(([name]) => !name.startsWith('_')))
  const here = readdirSync(folder)
  for (const name of here) {
    if (/\.(pb|blt|soc|soi|toc|toi|cat|csv)$/.test(name) && !known[name]) say('?', `${name}: no outcome is expected`)
  }
  for (const [name, instance] of Object.entries(known)) {
    if (!here.includes(name)) {
      differs(`${name}: is expected, but not there`)
      continue
    }
    const read = readBallotFile(name, readFileSync(join(folder, name)))
    if (!read.ok) differs(`${name}: line ${read.refusal.line}: ${read.refusal.code} ${read.refusal.found}`)
    else if (instance.rules) budgets(name, read.value, instance)
    else election(name, read.value, instance)
  }
}
console.log(`\n${agreed} passed, ${differed} failed`)
process.exit(differed > 0 || agreed === 0 ? 1 : 0)

function budgets(name, file, instance) {
  if (instance.voters !== undefined) same(`${name} voters`, file.ballots.count.length, instance.voters)
  if (instance.budget !== undefined) same(`${name} budget`, file.budget.money / file.budget.unit, instance.budget)
  for (const [rule, wanted] of Object.entries(instance.rules)) {
    const [method, satisfaction] = rule.split(':')
    const request = BUDGET_RULES[method]
    if (!request || !SATISFACTION[satisfaction]) {
      say('?', `${name} ${rule}: this rule is not known here`)
      continue
    }
    const started = performance.now()
    const counted = tally(file, { ...request, satisfaction: SATISFACTION[satisfaction] })
    const took = Math.round(performance.now() - started)
    if (!counted.ok) {
      differs(`${name} ${rule}: ${counted.refusal.code}`)
      continue
    }
    const ids = counted.value.winners.map((winner) => winner.id)
    const title = `${name} ${rule} (${ids.length} projects, ${took} ms)`
    same(title, [...ids].sort().join(' '), [...wanted.selected].sort().join(' '))
    if (wanted.order) same(`${title} in order`, ids.join(' '), wanted.order.join(' '))
    if (wanted.cost !== undefined) same(`${title} cost`, counted.value.spent, wanted.cost)
  }
}

function election(name, file, wanted) {
  const request = { method: VOTING_METHODS[wanted.method] ?? wanted.method, seats: wanted.seats }
  if (wanted.variant?.includes('ignored')) request.unranked = 'ignored'
  if (wanted.variant?.includes('margins')) request.strength = 'margins'
  const counted = tally(file, request)
  if (!counted.ok) {
    differs(`${name} ${wanted.method}: ${counted.refusal.code}`)
    return
  }
  const outcome = counted.value
  const title = `${name} ${wanted.method}`
  const valid = wanted.valid ?? wanted.ballots
  if (valid !== undefined) same(`${title} ballots`, outcome.ballots, valid)
  if (wanted.quota !== undefined) same(`${title} quota`, outcome.rounds[0]?.quota, wanted.quota)
  const names = (options) => options.map((option) => plain(option.name)).join(' | ')
  if (wanted.winners_in_order) same(title, names(outcome.winners), wanted.winners_in_order.map(plain).join(' | '))
  if (wanted.ranking) {
    const groups = wanted.ranking.map((group) => [group].flat().map(plain).sort().join(' = '))
    const found = outcome.ranking.map((group) =>
      group
        .map((option) => plain(option.name))
        .sort()
        .join(' = '),
    )
    same(title, found.join(' | '), groups.join(' | '))
  }
}

/** Names without accents: expectations were written down with and without. */
function plain(name) {
  return name.normalize('NFD').replace(/\p{M}/gu, '').trim()
}

function same(title, found, wanted) {
  if (found === wanted) {
    agreed++
    say('✓', title)
  } else differs(`${title}\n    found    ${found}\n    expected ${wanted}`)
}

function differs(text) {
  differed++
  say('✗', text)
}

function say(mark, text) {
  console.log(`${mark} ${text}`)
}

function find(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? find(path) : basename(path) === 'EXPECTED.json' ? [path] : []
  })
}
