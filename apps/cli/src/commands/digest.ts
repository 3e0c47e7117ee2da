import type { Command } from 'commander'

/** `tilia digest run`: what the worker does by the clock, now. Every digest holds only what none has told before. */
export function addDigest(program: Command): void {
  const digest = program.command('digest').description('mails with the news of a city')
  digest
    .command('run')
    .description('queue the digests of a city now, with what none has told yet; the worker sends them')
    .requiredOption('--city <host>', 'the host of the city, as in its address')
    .requiredOption('--window <rhythm>', 'whose: daily or weekly')
    .action(async (options: { city: string; window: string }) => {
      const { runDigestRun } = await import('../digest/run-digest-run.js')
      await runDigestRun({ host: options.city, rhythm: options.window })
    })
}
