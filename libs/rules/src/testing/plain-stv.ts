import type { Ballots } from '../voting/ballots.js'

interface Paper {
  readonly preferences: readonly number[]
  value: bigint
}

/**
 * Scottish STV paper by paper, one voter a paper, all amounts in hundred-thousandths. Needs elections without ties: it
 * returns null where one comes up, for lots are another matter.
 */
export function plainScottishStv(ballots: Ballots, seats: number): number[] | null {
  const heaps: Paper[][] = ballots.options.map(() => [])
  for (let b = 0; b < ballots.count.length; b++) {
    const preferences = [...ballots.option.subarray(ballots.start[b], ballots.start[b + 1])]
    for (let n = 0; n < ballots.count[b]!; n++) {
      if (preferences.length > 0) heaps[preferences[0]!]!.push({ preferences, value: 100_000n })
    }
  }
  const valid = heaps.reduce((sum, heap) => sum + heap.length, 0)
  const quota = BigInt(Math.floor(valid / (seats + 1)) + 1) * 100_000n
  const total = (heap: Paper[]) => heap.reduce((sum, paper) => sum + paper.value, 0n)
  const votes = heaps.map(total)
  let hopeful = ballots.options.map((_, o) => o)
  const elected: number[] = []
  const pending: number[] = []
  const give = (from: number) => {
    for (const paper of heaps[from]!) {
      const next = paper.preferences.slice(paper.preferences.indexOf(from) + 1).find((o) => hopeful.includes(o))
      if (next === undefined) continue
      heaps[next]!.push(paper)
      votes[next]! += paper.value
    }
    heaps[from] = []
  }
  for (;;) {
    const reached = hopeful.filter((o) => votes[o]! >= quota).sort((a, b) => (votes[a]! < votes[b]! ? 1 : -1))
    if (new Set(reached.map((o) => votes[o])).size < reached.length) return null
    for (const o of reached.slice(0, seats - elected.length)) {
      elected.push(o)
      hopeful = hopeful.filter((other) => other !== o)
      if (votes[o]! > quota) pending.push(o)
    }
    if (elected.length < seats && hopeful.length <= seats - elected.length) {
      const rest = [...hopeful].sort((a, b) => (votes[a]! < votes[b]! ? 1 : -1))
      if (new Set(rest.map((o) => votes[o])).size < rest.length) return null
      return [...elected, ...rest]
    }
    if (elected.length >= seats) return elected
    if (pending.length > 0) {
      pending.sort((a, b) => (votes[a]! < votes[b]! ? 1 : -1))
      if (pending.length > 1 && votes[pending[0]!] === votes[pending[1]!]) return null
      const from = pending.shift()!
      for (const paper of heaps[from]!) paper.value = ((votes[from]! - quota) * paper.value) / votes[from]!
      votes[from] = quota
      give(from)
    } else {
      const fewest = hopeful.reduce((least, o) => (votes[o]! < least ? votes[o]! : least), votes[hopeful[0]!]!)
      const last = hopeful.filter((o) => votes[o] === fewest)
      if (last.length > 1) return null
      hopeful = hopeful.filter((o) => o !== last[0])
      give(last[0]!)
    }
  }
}
