import { tenantTable } from '@tilia/platform'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Comments on subjects of any kind, in threads. The reference to the subject carries the city, so a comment of one city can
 * never stand under an idea of another, whatever the code believes. Undo: drop the tables.
 */
export class CreateComments1795426200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table comment (
        city_id uuid not null,
        id uuid not null,
        subject_id uuid not null,
        parent_id uuid,
        depth smallint not null check (depth between 0 and 3),
        author_id uuid not null,
        client_key uuid not null,
        language text not null,
        body text not null check (length(body) between 1 and 4000),
        body_html text not null,
        rich_text_version integer not null,
        removed_at timestamptz,
        corrected_at timestamptz,
        source text not null check (source in ('web', 'api', 'paper', 'meeting', 'import')),
        entered_by uuid,
        created_at timestamptz not null default now(),
        primary key (city_id, id),
        constraint comment_once unique (city_id, author_id, client_key),
        constraint comment_in_thread unique (city_id, subject_id, id),
        check ((parent_id is null) = (depth = 0)),
        foreign key (city_id, id) references subject (city_id, id) deferrable initially deferred,
        foreign key (city_id, subject_id) references subject (city_id, id),
        foreign key (city_id, subject_id, parent_id) references comment (city_id, subject_id, id),
        foreign key (city_id, author_id) references person (city_id, id),
        foreign key (city_id, entered_by) references person (city_id, id)
      );
      create index comment_top on comment (city_id, subject_id, id) where parent_id is null;
      create index comment_replies on comment (city_id, parent_id, id) where parent_id is not null;
      create index comment_by_author on comment (city_id, author_id, id);
      ${tenantTable('comment', 'select, insert, update')}

      create table comment_version (
        city_id uuid not null,
        comment_id uuid not null,
        number integer not null,
        body text not null,
        at timestamptz not null default now(),
        primary key (city_id, comment_id, number),
        foreign key (city_id, comment_id) references comment (city_id, id)
      );
      ${tenantTable('comment_version', 'select, insert, delete')}

      create table comment_count (
        city_id uuid not null,
        subject_id uuid not null,
        comments integer not null check (comments >= 0),
        primary key (city_id, subject_id),
        foreign key (city_id, subject_id) references subject (city_id, id)
      ) with (fillfactor = 80);
      ${tenantTable('comment_count', 'select, insert, update')}
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table comment_count, comment_version, comment')
  }
}
