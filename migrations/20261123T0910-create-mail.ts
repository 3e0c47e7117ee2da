import { tenantTable } from '@tilia/platform'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The ledger of mails: one row a mail, whose state says how far it came. The dedupe key is what makes a digest one a
 * person and window, whoever schedules it. Undo: drop the table.
 */
export class CreateMail1795425000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_delivery (
        city_id uuid not null references city (id),
        id uuid not null,
        kind text not null,
        person_id uuid,
        address text check (length(address) <= 254),
        locale text not null,
        facts jsonb not null,
        dedupe_key text not null,
        state text not null default 'queued' check (state in ('queued', 'handing_over', 'accepted', 'unknown', 'failed')),
        attempts integer not null default 0,
        trouble text,
        queued_at timestamptz not null default now(),
        handing_over_at timestamptz,
        settled_at timestamptz,
        primary key (city_id, id),
        constraint mail_delivery_once unique (city_id, dedupe_key),
        check ((person_id is null) <> (address is null)),
        foreign key (city_id, person_id) references person (city_id, id)
      );
      create index mail_delivery_person on mail_delivery (city_id, person_id) where person_id is not null;
      create index mail_delivery_settled on mail_delivery (city_id, settled_at) where settled_at is not null;
      ${tenantTable('mail_delivery')}
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_delivery')
  }
}
