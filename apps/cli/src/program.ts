import { Command } from 'commander'
import { addCommands } from './commands/index.js'

export function createProgram(): Command {
  const program = new Command('tilia').description(
    'Commands for those who run a Tilia, and for those who use its data.',
  )
  addCommands(program)
  return program
}
