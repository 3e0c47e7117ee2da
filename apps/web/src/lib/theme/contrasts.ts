import { wcagContrast } from 'culori'
import { scalesOf } from './scales.ts'

export interface Contrast {
  readonly day: number
  readonly night: number
}

/** How clearly one sees what matters most, measured on the colours that a pair makes. */
export function contrastsOf(accent: string, second: string) {
  const scale = scalesOf(accent, second)
  const between = (ink: string, ground: string): number => wcagContrast(scale[ink] ?? ink, scale[ground] ?? ground)
  const pair = (day: readonly [string, string], night: readonly [string, string]): Contrast => ({
    day: between(...day),
    night: between(...night),
  })
  return {
    links: pair(['p-700', '#ffffff'], ['p-300', 'n-900']),
    buttons: pair(['#ffffff', 'p-700'], ['p-950', 'p-300']),
    thread: pair(['s-500', '#ffffff'], ['s-400', 'n-900']),
  }
}
