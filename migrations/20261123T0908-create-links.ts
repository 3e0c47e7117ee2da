import { tenantTable } from '@tilia/platform'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Ties between subjects. A tie that was undone stays, with the reason; the key over the live ones keeps them one of a
 * kind between two ends, whoever races. Undo: drop the table.
 */
export class CreateLinks1795424880000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table link (
        city_id uuid not null,
        id uuid not null,
        kind text not null check (kind in ('informs')),
        from_id uuid not null,
        to_id uuid not null check (to_id <> from_id),
        note text check (length(note) between 1 and 500),
        source text not null check (source in ('web', 'api', 'paper', 'meeting', 'import')),
        tied_by uuid not null,
        tied_at timestamptz not null default now(),
        undone_by uuid,
        undone_at timestamptz,
        undone_reason text check (length(undone_reason) between 1 and 500),
        primary key (city_id, id),
        check ((undone_at is null) = (undone_by is null)),
        check ((undone_at is null) = (undone_reason is null)),
        foreign key (city_id, from_id) references subject (city_id, id),
        foreign key (city_id, to_id) references subject (city_id, id),
        foreign key (city_id, tied_by) references person (city_id, id),
        foreign key (city_id, undone_by) references person (city_id, id)
      );
      create unique index link_once on link (city_id, kind, from_id, to_id) where undone_at is null;
      create index link_from on link (city_id, from_id, id desc);
      create index link_to on link (city_id, to_id, id desc);
      ${tenantTable('link', 'select, insert, update')}
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table link')
  }
}
