import { tenantTable } from '@tilia/platform'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Who wants to hear of what. `follow` holds only what a person said, yes or no; a no is a row too, so that nothing turns
 * it into a yes again. What follows from other acts is read from them: the view `follow_reason` has no rows of its own,
 * so it cannot be late or wrong. `follow_tie` is this domain's copy of the links, kept by their events; a link that was
 * undone stays as a row, so the two events may come in any order. Undo: drop view and tables.
 */
export class CreateFollows1795425120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table follow (
        city_id uuid not null,
        person_id uuid not null,
        subject_id uuid not null,
        wish text not null check (wish in ('on', 'off')),
        changed_at timestamptz not null default now(),
        primary key (city_id, person_id, subject_id),
        foreign key (city_id, person_id) references person (city_id, id),
        foreign key (city_id, subject_id) references subject (city_id, id)
      );
      create index follow_of_subject on follow (city_id, subject_id, person_id);
      ${tenantTable('follow')}

      create table follow_tie (
        city_id uuid not null,
        link_id uuid not null,
        from_id uuid not null,
        to_id uuid not null,
        tied boolean not null,
        at timestamptz not null,
        primary key (city_id, link_id),
        foreign key (city_id, from_id) references subject (city_id, id),
        foreign key (city_id, to_id) references subject (city_id, id)
      );
      create index follow_tie_to on follow_tie (city_id, to_id) where tied;
      create index follow_tie_from on follow_tie (city_id, from_id) where tied;
      ${tenantTable('follow_tie', 'select, insert, update')}

      create view follow_reason with (security_invoker = true) as
        with own as (
          select city_id, person_id, subject_id, 'asked' as reason, changed_at as since
          from follow where wish = 'on'
          union all
          select city_id, author_id, id, 'author', published_at
          from proposal where published_at is not null and author_id is not null
          union all
          select city_id, person_id, proposal_id, 'support', at
          from support),
        wanted as (
          select * from own where not exists (
            select from follow where follow.city_id = own.city_id and follow.person_id = own.person_id
              and follow.subject_id = own.subject_id and follow.wish = 'off'))
        select city_id, person_id, subject_id, reason, null::uuid as via_id, since from wanted
        union all
        select tie.city_id, wanted.person_id, tie.to_id, 'tied', tie.from_id, greatest(wanted.since, tie.at)
        from follow_tie tie join wanted on wanted.city_id = tie.city_id and wanted.subject_id = tie.from_id
        where tie.tied and not exists (
          select from follow where follow.city_id = tie.city_id and follow.person_id = wanted.person_id
            and follow.subject_id = tie.to_id);
      grant select on follow_reason to tilia_app;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view follow_reason; drop table follow_tie, follow')
  }
}
