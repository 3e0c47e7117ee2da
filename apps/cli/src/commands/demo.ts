import type { Command } from 'commander'

/** `tilia demo`: what `npm start` runs once, where there is no city yet. */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('make the cities of a demonstration (TILIA_MODE=demo)')
    .action(async () => {
      const { runDemo } = await import('../demo/run-demo.js')
      await runDemo()
    })
}
