import { tenantTable } from '@tilia/platform'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Outbox, the record of handled events, and subjects: what comments, follows, links and reports attach to.
 * Locks nothing that exists. Undo: drop the three tables.
 */
export class CreatePlatform1795424400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox (
        city_id uuid not null,
        id uuid not null,
        type text not null,
        payload jsonb not null,
        actor_id uuid,
        occurred_at timestamptz not null,
        handed_over_at timestamptz,
        handovers integer not null default 0,
        done_at timestamptz,
        primary key (city_id, id)
      );
      create index outbox_open on outbox (id) where done_at is null;
      create index outbox_done on outbox (done_at) where done_at is not null;
      ${tenantTable('outbox', 'select, insert')}
      create policy relay on outbox to tilia_relay using (true);
      grant select, update, delete on outbox to tilia_relay;

      create table processed (
        city_id uuid not null,
        handler text not null,
        event_id uuid not null,
        at timestamptz not null,
        primary key (city_id, event_id, handler)
      );
      ${tenantTable('processed', 'select, insert')}
      create policy relay on processed for select to tilia_relay using (true);
      grant select on processed to tilia_relay;

      create table subject (
        city_id uuid not null,
        id uuid not null,
        kind text not null,
        state text not null check (state in ('draft', 'open', 'hidden', 'gone')),
        published_at timestamptz,
        primary key (city_id, id)
      );
      create index subject_published on subject (city_id, kind, published_at desc) where state = 'open';
      ${tenantTable('subject', 'select, insert, update')}
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table subject, processed, outbox')
  }
}
