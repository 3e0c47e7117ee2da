import type { Command } from 'commander'

/** `tilia plan read FILE [--json]`: needs no database. Exit 2 with one sentence where the file cannot be read so. */
export function addPlanRead(plan: Command): void {
  plan
    .command('read')
    .description('read a saved OGP Local plan page (text or HTML) and print what it says')
    .argument('<file>', 'the saved page')
    .option('--json', 'print JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const [{ readPageFile }, { readPlanPage }] = await Promise.all([
        import('../plan-read/read-page-file.js'),
        import('@tilia/rules/plan-page'),
      ])
      const page = await readPageFile(file)
      if (!page.ok) return fail(page.refusal.sentence)
      const read = readPlanPage(page.value)
      if (!read.ok) {
        return fail(read.refusal.code === 'empty_page' ? `${file} is empty.` : `${file} is not an OGP Local plan page.`)
      }
      if (options.json) return print(JSON.stringify(read.value, null, 2))
      const { summarise } = await import('../plan-read/summarise.js')
      print(summarise(read.value))
    })
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 2
}
