/** A stretch of text that both versions have, or only the older, or only the newer. */
export interface TextChange {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/**
 * What changed between two versions of a text, by words: a shortest edit script (E. Myers, An O(ND) Difference Algorithm,
 * 1986), with neighbours of a kind joined. Same and removed stretches together are the older text, same and added ones
 * the newer.
 */
export function textChanges(older: string, newer: string): TextChange[] {
  const [a, b] = [wordsOf(older), wordsOf(newer)]
  const begin = commonBeginning(a, b)
  const end = commonBeginning(a.slice(begin).reverse(), b.slice(begin).reverse())
  const middle = editScript(a.slice(begin, a.length - end), b.slice(begin, b.length - end))
  return joined([
    { kind: 'same', text: a.slice(0, begin).join('') },
    ...middle,
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ])
}

/** Words, white space and marks apart, so that a comma is a change of a comma. */
function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+|\s+|[^\s\p{L}\p{N}]/gu) ?? []
}

function commonBeginning(a: readonly string[], b: readonly string[]): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

/** Beyond this many differing words two texts have so little in common that one replaces the other. */
const MOST_EDITS = 1_000

function editScript(a: readonly string[], b: readonly string[]): TextChange[] {
  const trace: Int32Array[] = []
  const most = Math.min(a.length + b.length, MOST_EDITS)
  const reach = new Int32Array(2 * most + 3)
  for (let edits = 0; edits <= most; edits++) {
    trace.push(reach.slice())
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down =
        diagonal === -edits || (diagonal !== edits && at(reach, most, diagonal - 1) < at(reach, most, diagonal + 1))
      let x = down ? at(reach, most, diagonal + 1) : at(reach, most, diagonal - 1) + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      reach[diagonal + most + 1] = x
      if (x >= a.length && x - diagonal >= b.length) return walkBack(a, b, trace, most)
    }
  }
  return [
    { kind: 'removed', text: a.join('') },
    { kind: 'added', text: b.join('') },
  ]
}

function at(reach: Int32Array, most: number, diagonal: number): number {
  return reach[diagonal + most + 1]!
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly Int32Array[],
  most: number,
): TextChange[] {
  const changes: TextChange[] = []
  let [x, y] = [a.length, b.length]
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits]!
    const diagonal = x - y
    const down =
      diagonal === -edits || (diagonal !== edits && at(reach, most, diagonal - 1) < at(reach, most, diagonal + 1))
    const before = down ? diagonal + 1 : diagonal - 1
    const beforeX = edits === 0 ? 0 : at(reach, most, before)
    const beforeY = edits === 0 ? 0 : beforeX - before
    while (x > beforeX && y > beforeY) changes.push({ kind: 'same', text: a[(y--, --x)]! })
    if (edits > 0) changes.push(down ? { kind: 'added', text: b[--y]! } : { kind: 'removed', text: a[--x]! })
  }
  return changes.reverse()
}

function joined(changes: readonly TextChange[]): TextChange[] {
  const runs: { kind: TextChange['kind']; text: string }[] = []
  for (const { kind, text } of changes) {
    const last = runs.at(-1)
    if (text === '') continue
    if (last?.kind === kind) last.text += text
    else runs.push({ kind, text })
  }
  return runs
}
