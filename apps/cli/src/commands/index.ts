import type { Command } from 'commander'
import { addCity } from './city.js'
import { addDigest } from './digest.js'
import { addPlanImport } from './plan-import.js'
import { addDemo } from './demo.js'
import { addPlanRead } from './plan-read.js'
import { addTally } from './tally.js'

/**
 * All commands, one file each. A file here declares its words and options only, and imports what does the work inside
 * its action: `npx tilia --help` loads neither Nest nor TypeORM.
 */
export function addCommands(program: Command): void {
  const plan = program.command('plan').description('action plans')
  addPlanRead(plan)
  addPlanImport(plan)
  addDemo(program)
  addTally(program)
  addCity(program)
  addDigest(program)
}
