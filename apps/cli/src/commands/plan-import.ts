import type { Command } from 'commander'

/** `tilia plan import FILE --city HOST [--language TAG]`: a draft for the staff of that city. Exit 2 with one sentence. */
export function addPlanImport(plan: Command): void {
  plan
    .command('import')
    .description('make a draft plan in a city from a saved OGP Local plan page (text or HTML)')
    .argument('<file>', 'the saved page')
    .requiredOption('--city <host>', 'the host of the city, as in its address')
    .option('--language <tag>', 'the language of the page; the first of the city where nothing is said')
    .action(async (file: string, options: { city: string; language?: string }) => {
      const { importPlan } = await import('../plan-import/import-plan.js')
      const outcome = await importPlan({ file, host: options.city, language: options.language })
      if (outcome.ok) process.stdout.write(`${outcome.value}\n`)
      else {
        process.stderr.write(`${outcome.refusal.sentence}\n`)
        process.exitCode = 2
      }
    })
}
