import type { Command } from 'commander'

/** `tilia city create` and `tilia city invite`: for the operator, with the addresses of the database at hand. */
export function addCity(program: Command): void {
  const city = program.command('city').description('cities of this installation')
  city
    .command('create')
    .description('make a city and mail its first admin an invitation')
    .requiredOption('--host <host>', 'where it answers: mitreden.example')
    .requiredOption('--name <name>', 'how it is called')
    .requiredOption('--languages <languages>', 'of its pages, the default first: de,en')
    .requiredOption('--admin <address>', 'e-mail address of the first admin')
    .option(
      '--colours <colours>',
      'two of the form #rrggbb, for what one can press and for the thread',
      '#14564a,#d9446c',
    )
    .option('--time-zone <name>', 'its clock, by its IANA name', 'Europe/Berlin')
    .action(async (options) => {
      const { runCityCreate } = await import('../city/run-city-create.js')
      await runCityCreate(options)
    })
  city
    .command('invite')
    .description('mail an invitation to become admin, as when no admin can sign in any more')
    .requiredOption('--host <host>', 'of the city')
    .requiredOption('--admin <address>', 'e-mail address')
    .action(async (options) => {
      const { runCityInvite } = await import('../city/run-city-invite.js')
      await runCityInvite(options)
    })
}
