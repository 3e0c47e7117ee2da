import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The relay forgets events that were done a month ago, and with them who handled them. Locks `processed` for a moment.
 * Undo: drop the policy, revoke the right.
 */
export class LetTheRelayForget1795884418000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy relay_forgets on processed for delete to tilia_relay using (true);
      grant delete on processed to tilia_relay`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy relay_forgets on processed; revoke delete on processed from tilia_relay')
  }
}
