import { tenantTable } from '@tilia/platform'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Plans and the window in which a plan takes ideas and supports. Undo: drop the tables. */
export class CreatePlans1795424580000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table plan (
        city_id uuid not null references city (id),
        id uuid not null,
        number integer not null,
        title text not null check (length(title) between 1 and 200),
        state text not null check (state in ('draft', 'published', 'closed')),
        created_at timestamptz not null default now(),
        primary key (city_id, id),
        constraint plan_number unique (city_id, number),
        foreign key (city_id, id) references subject (city_id, id)
      );
      ${tenantTable('plan', 'select, insert, update')}

      create table round (
        city_id uuid not null,
        plan_id uuid not null,
        opens_at timestamptz not null,
        closes_at timestamptz not null,
        check (closes_at > opens_at),
        primary key (city_id, plan_id),
        foreign key (city_id, plan_id) references plan (city_id, id)
      );
      ${tenantTable('round', 'select, insert, update')}
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table round, plan')
  }
}
