/**
 * The leaf drawn large: with the teeth of a linden leaf and veins that bend. Same 24 × 26 square as the small one.
 */

type Point = readonly [x: number, y: number]
type Curve = readonly [Point, Point, Point, Point]

/** The outline from the stem down both sides to the tip, as cubic curves. */
const LEFT_SIDE: readonly Curve[] = [
  [[12.2, 6.8], [11, 5.1], [9, 4.3], [6.9, 4.8]], // prettier-ignore
  [[6.9, 4.8], [3.6, 5.6], [1.7, 8.6], [2, 12]], // prettier-ignore
  [[2, 12], [2.4, 16], [6, 18.7], [9.2, 20.6]], // prettier-ignore
  [[9.2, 20.6], [10.8, 21.6], [11.7, 22.8], [12.7, 25.4]], // prettier-ignore
]
const RIGHT_SIDE: readonly Curve[] = [
  [[12.2, 6.8], [13.2, 5.3], [14.7, 4.4], [16.6, 4.4]], // prettier-ignore
  [[16.6, 4.4], [19.6, 4.4], [22, 6.7], [22, 10]], // prettier-ignore
  [[22, 10], [22, 13.9], [18.6, 16.9], [15.2, 19.8]], // prettier-ignore
  [[15.2, 19.8], [13.6, 21.2], [12.8, 22.6], [12.7, 25.4]], // prettier-ignore
]

function at([a, b, c, d]: Curve, t: number): Point {
  const [p, q, r, s] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3]
  return [p * a[0] + q * b[0] + r * c[0] + s * d[0], p * a[1] + q * b[1] + r * c[1] + s * d[1]]
}

/** Teeth point away from the stem: each rises slowly along the edge and falls back at once. Toward the tip they vanish. */
function toothed(side: readonly Curve[], outward: 1 | -1, teeth: number, depth: number): string {
  const points: string[] = []
  const total = side.length
  for (let i = 0; i <= teeth; i++) {
    const along = (i / teeth) * (total - 0.75)
    const t = Math.min(along, total - 1e-6)
    const curve = side[Math.floor(t)] ?? side[total - 1]!
    const here = at(curve, t % 1)
    const next = at(curve, Math.min(1, (t % 1) + 0.01))
    const [dx, dy] = [next[0] - here[0], next[1] - here[1]]
    const length = Math.hypot(dx, dy) || 1
    const strength = depth * Math.sin(Math.PI * Math.min(1, Math.max(0.15, (i + 1) / (teeth + 4))))
    const out: Point = [here[0] + outward * (dy / length) * strength, here[1] - outward * (dx / length) * strength]
    if (i > 0) points.push(`${here[0].toFixed(2)} ${here[1].toFixed(2)}`)
    if (i < teeth) points.push(`${out[0].toFixed(2)} ${out[1].toFixed(2)}`)
  }
  return points.join('L')
}

const tip = (side: readonly Curve[]): string => {
  const last = side[side.length - 1]!
  return Array.from({ length: 9 }, (_, i) => at(last, 0.25 + (i + 1) / 12)).map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L') // prettier-ignore
}

const down = `${toothed(LEFT_SIDE, -1, 46, 0.32)}L${tip(LEFT_SIDE)}`
const up = `${toothed(RIGHT_SIDE, 1, 46, 0.32)}L${tip(RIGHT_SIDE)}`

export const LINDEN = `M12.2 6.8L${down}L12.7 25.4L${up.split('L').reverse().join('L')}Z`

/** Side veins, each bending toward the tip. The midrib is the thread. */
export const LINDEN_VEINS = [
  'M12.25 9.4C10.2 11.1 7.9 12.2 4.4 12.9',
  'M12.25 9.4C14.4 10.9 16.7 11.6 20 11.6',
  'M12.3 12.9C10.7 14.5 9 15.5 6.2 16.4',
  'M12.3 12.9C14.1 14.3 15.9 15 18.5 15',
  'M12.4 16.3C11.3 17.5 10.2 18.3 8.4 19',
  'M12.4 16.3C13.6 17.4 14.8 17.9 16.3 18',
  'M8.9 11.5C8.2 10 7.4 8.8 6.2 7.8',
  'M15.9 10.9C16.7 9.5 17.3 8.5 18 7.3',
].join('')
