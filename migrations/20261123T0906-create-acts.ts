import { tenantTable } from '@tilia/platform'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Who did what when. The app may add rows and read them, and that is all: nobody rewrites the record through it. A
 * person who left keeps their number here and nowhere a name. Undo: drop the table.
 */
export class CreateActs1795424760000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table act (
        city_id uuid not null references city (id),
        id uuid not null,
        at timestamptz not null,
        actor_id uuid,
        verb text not null check (length(verb) between 1 and 80),
        subject_id uuid,
        person_id uuid,
        facts jsonb not null,
        primary key (city_id, id),
        foreign key (city_id, actor_id) references person (city_id, id),
        foreign key (city_id, subject_id) references subject (city_id, id),
        foreign key (city_id, person_id) references person (city_id, id)
      );
      create index act_subject on act (city_id, subject_id, id desc) where subject_id is not null;
      ${tenantTable('act', 'select, insert')}
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table act')
  }
}
