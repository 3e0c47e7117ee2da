/** The kinds of subjects that have a life worth hearing of. A comment has its replies, which its author hears of anyway. */
const FOLLOWABLE: ReadonlySet<string> = new Set(['proposal', 'commitment', 'plan'])

export function isFollowable(kind: string): boolean {
  return FOLLOWABLE.has(kind)
}
