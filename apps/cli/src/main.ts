import { Command } from 'commander'
import { addCommands } from './commands/index.js'

const program = new Command('tilia').description('Commands for those who run a Tilia, and for those who use its data.')
addCommands(program)
await program.parseAsync()
