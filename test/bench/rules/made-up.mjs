// Votes of a given size, made up from a seed: popular and less popular projects, four districts with wishes of their own.
import { BallotBox } from '../../../dist/libs/rules/src/voting/index.js'

/** Mulberry32: small, fast, good enough to make up votes. */
export function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const named = (size) => Array.from({ length: size }, (_, i) => ({ id: String(i + 1), name: `Option ${i + 1}` }))

export function budgetVote({ voters, projects, marks, money, seed = 1 }) {
  const chance = random(seed)
  const reach = []
  for (let p = 0, sum = 0; p < projects; p++) reach.push((sum += 1 / (p + 5)))
  const whole = reach.at(-1)
  const cost = Float64Array.from({ length: projects }, () => {
    return Math.round(((money / projects) * (0.2 + chance() * chance() * 8)) / 100) * 100
  })
  const box = new BallotBox()
  for (let v = 0; v < voters; v++) {
    const many = 1 + Math.floor(chance() * (2 * marks - 1))
    const home = Math.floor(chance() * 4) * Math.floor(projects / 4)
    const chosen = new Set()
    for (let i = 0; i < many; i++) {
      const draw = chance() * whole
      const p = reach.findIndex((sum) => sum >= draw)
      chosen.add(chance() < 0.5 ? (p + home) % projects : p)
    }
    for (const p of chosen) box.mark(p, 1)
    box.cast()
  }
  return { ballots: box.seal('approval', named(projects)), money, unit: 1, cost }
}

export function rankedVote({ voters, options, seed = 2, whole = true }) {
  const chance = random(seed)
  const box = new BallotBox()
  const order = Array.from({ length: options }, (_, i) => i)
  for (let v = 0; v < voters; v++) {
    for (let i = options - 1; i > 0; i--) {
      const j = Math.floor(chance() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    const length = whole ? options : 1 + Math.floor(chance() * options)
    for (let place = 0; place < length; place++) box.mark(order[place], place)
    box.cast()
  }
  return box.seal('ranked', named(options))
}

/** A .pb file of about that many bytes. */
export function pabulibText(bytes) {
  const projects = 60
  const head = [
    'META',
    'key;value',
    'description;Made up',
    'budget;5000000',
    'vote_type;approval',
    'PROJECTS',
    'project_id;cost;name',
    ...Array.from({ length: projects }, (_, p) =>
      `${p + 1};${(p + 1) * 10000};A project; "with" a name ${p}`.replace('; "', ' "'),
    ),
    'VOTES',
    'voter_id;vote;age;sex;district',
  ].join('\n')
  const chance = random(3)
  const rows = []
  for (let size = head.length, v = 1; size < bytes; v++) {
    const chosen = new Set(
      Array.from({ length: 1 + Math.floor(chance() * 10) }, () => 1 + Math.floor(chance() * projects)),
    )
    const row = `${v};${[...chosen].join(',')};${18 + Math.floor(chance() * 70)};${chance() < 0.5 ? 'F' : 'M'};District ${v % 18}`
    rows.push(row)
    size += row.length + 1
  }
  return `${head}\n${rows.join('\n')}\n`
}
