/** Steps that build on each other: they are told in their order, and not told on after one went wrong. */
export function aStory(patienceMs = 120_000) {
  let stuck = ''
  return function step(title: string, happens: () => Promise<void>): void {
    it(
      title,
      async () => {
        if (stuck) throw new Error(`Not reached: ${stuck}`)
        stuck = title
        await happens()
        stuck = ''
      },
      patienceMs,
    )
  }
}
