import { BallotBox, type Ballots } from './ballots.js'

// A city may want to see what another method would have made of the same ballots. What carries over, and how:

/** Places: more points, or a better grade, is a better place; approved options share the first. */
export function asRankings(ballots: Ballots): Ballots {
  if (ballots.kind === 'ranked') return ballots
  const better = ballots.kind === 'grades' ? 1 : -1
  const box = new BallotBox()
  for (let b = 0; b < ballots.count.length; b++) {
    const marks: [option: number, mark: number][] = []
    for (let i = ballots.start[b]!; i < ballots.start[b + 1]!; i++) marks.push([ballots.option[i]!, ballots.mark[i]!])
    marks.sort((x, y) => (x[1] - y[1]) * better || x[0] - y[0])
    let place = 0
    marks.forEach(([option, mark], n) => {
      if (n > 0 && marks[n - 1]![1] !== mark) place++
      box.mark(option, place)
    })
    box.cast(ballots.count[b])
  }
  return box.seal('ranked', ballots.options)
}

/** Approval: every option that is ranked, has points, or has the best grade. */
export function asApprovals(ballots: Ballots): Ballots {
  if (ballots.kind === 'approval') return ballots
  const box = new BallotBox()
  for (let b = 0; b < ballots.count.length; b++) {
    for (let i = ballots.start[b]!; i < ballots.start[b + 1]!; i++) {
      const mark = ballots.mark[i]!
      if (ballots.kind === 'ranked' || (ballots.kind === 'points' ? mark > 0 : mark === 0)) {
        box.mark(ballots.option[i]!, 1)
      }
    }
    box.cast(ballots.count[b])
  }
  return box.seal('approval', ballots.options)
}

/** Points: a place is worth the options ranked below it on the ballot, a grade the grades below it, an approval one. */
export function asPoints(ballots: Ballots): Ballots {
  if (ballots.kind === 'points') return ballots
  const { kind, start, option, mark } = ballots
  const grades = ballots.grades?.length ?? 0
  const points = new Int32Array(mark.length)
  for (let b = 0; b < ballots.count.length; b++) {
    const last = start[b + 1]! - 1
    for (let i = start[b]!; i <= last; i++) {
      points[i] = kind === 'ranked' ? last - i : kind === 'grades' ? grades - 1 - mark[i]! : 1
    }
  }
  return { ...ballots, kind: 'points', option, mark: points, pointScale: 1 }
}

/** Grades: each number of points that occurs is a grade; an approval is the better of two; a place is a grade. */
export function asGrades(ballots: Ballots): Ballots {
  if (ballots.kind === 'grades') return ballots
  if (ballots.kind === 'approval') {
    return { ...ballots, kind: 'grades', mark: new Int32Array(ballots.mark.length), grades: ['+', '-'] }
  }
  const better = ballots.kind === 'ranked' ? 1 : -1
  const values = [...new Set(ballots.mark)]
  if (ballots.kind === 'points' && !values.includes(0)) values.push(0)
  values.sort((a, b) => (a - b) * better)
  const grade = new Map(values.map((value, i) => [value, i]))
  const names = values.map((value) => String(ballots.kind === 'ranked' ? value + 1 : value / (ballots.pointScale ?? 1)))
  // Ranked: an option that is not ranked gets a grade below all places.
  const grades = ballots.kind === 'ranked' ? [...names, '-'] : names
  return { ...ballots, kind: 'grades', mark: ballots.mark.map((mark) => grade.get(mark)!), grades }
}
