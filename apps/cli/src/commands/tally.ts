import type { Command } from 'commander'

/** `tilia tally FILE --method NAME …`: needs no database. Exit 2 with one sentence where file or wish are wrong. */
export function addTally(program: Command): void {
  program
    .command('tally')
    .description('count a file of ballots by a method, and say why')
    .argument('<file>', 'ballots: .pb .blt .soc .soi .toc .toi .cat .csv, or a tally sheet of Debian')
    .requiredOption(
      '--method <name>',
      'greedy, equal-shares, phragmen, sequential-pav, stv, irv, schulze, ranked-pairs, borda, approval, cumulative, ' +
        'score, majority-judgment, single, yes-no',
    )
    .option('--seats <number>', 'how many win; a .blt file says it itself')
    .option('--satisfaction <measure>', 'budgets: cost or cardinality', 'cost')
    .option('--completion <way>', 'equal shares: none, add1 or greedy', 'none')
    .option('--strength <measure>', 'duels: winning-votes or margins', 'winning-votes')
    .option('--unranked <place>', 'duels: options not ranked are last, or ignored', 'last')
    .option('--minimum-votes <number>', 'budgets: votes that a project needs')
    .option('--electorate <number>', 'yes-no: how many may vote')
    .option('--majority <share>', 'yes-no: of yes and no, as >1/2 or 2/3')
    .option('--turnout <share>', 'yes-no: ballots cast, of the electorate')
    .option('--approval <share>', 'yes-no: yes votes, of the electorate')
    .option('--ties <rule>', 'id, cost or seed:TEXT', 'id')
    .option('--lang <language>', 'en, de, fr, es or sk', 'en')
    .option('--json', 'print JSON')
    .action(async (file: string, wishes: Record<string, string | boolean | undefined>) => {
      const { runTally } = await import('../tally/run-tally.js')
      const { code, out, problem } = await runTally(file, wishes)
      if (out) process.stdout.write(out)
      if (problem) process.stderr.write(problem)
      process.exitCode = code
    })
}
