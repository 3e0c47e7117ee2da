import { tenantTable } from '@tilia/platform'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Proposals and supports. The key of a support is what makes it one a person, whoever races. Undo: drop the tables. */
export class CreateProposals1795424640000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table proposal (
        city_id uuid not null,
        id uuid not null,
        plan_id uuid not null,
        number integer not null,
        author_id uuid not null,
        client_key uuid not null,
        state text not null check (state in ('draft', 'published', 'withdrawn')),
        language text not null,
        title text not null check (length(title) between 1 and 120),
        body text not null check (length(body) <= 8000),
        support_count integer not null default 0 check (support_count >= 0),
        source text not null check (source in ('web', 'api', 'paper', 'meeting', 'import')),
        entered_by uuid,
        created_at timestamptz not null default now(),
        published_at timestamptz,
        primary key (city_id, id),
        constraint proposal_number unique (city_id, number),
        constraint proposal_once unique (city_id, author_id, client_key),
        check (state = 'draft' or published_at is not null),
        foreign key (city_id, id) references subject (city_id, id),
        foreign key (city_id, plan_id) references plan (city_id, id),
        foreign key (city_id, author_id) references person (city_id, id)
      ) with (fillfactor = 80);
      create index proposal_newest on proposal (city_id, id desc) where state <> 'draft';
      create index proposal_by_author on proposal (city_id, author_id, id desc);
      ${tenantTable('proposal', 'select, insert, update')}

      create table support (
        city_id uuid not null,
        proposal_id uuid not null,
        person_id uuid not null,
        at timestamptz not null default now(),
        primary key (city_id, proposal_id, person_id),
        foreign key (city_id, proposal_id) references proposal (city_id, id),
        foreign key (city_id, person_id) references person (city_id, id)
      );
      create index support_by_person on support (city_id, person_id, proposal_id);
      ${tenantTable('support', 'select, insert, delete')}
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table support, proposal')
  }
}
