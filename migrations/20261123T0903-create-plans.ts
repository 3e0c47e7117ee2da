import { tenantTable } from '@tilia/platform'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Plans with their commitments and milestones. Each holds two contents: `draft`, what staff are writing, and `content`,
 * what the newest published version says and everyone reads. Versions, reports and moves are only ever added: the app
 * has no right to change or delete them. Undo: drop the tables.
 */
export class CreatePlans1795424580000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function civil_last_day(date text) returns text language sql stable parallel safe as $$
        select case when length(date) = 7 then to_char((date || '-01')::date + interval '1 month -1 day', 'YYYY-MM-DD')
          else date end
      $$;

      create table plan (
        city_id uuid not null references city (id),
        id uuid not null,
        number integer not null,
        state text not null check (state in ('draft', 'published', 'closed')),
        language text not null,
        draft jsonb not null,
        content jsonb,
        title text not null generated always as (coalesce(content, draft)->>'title') stored,
        version integer not null default 0,
        revision integer not null default 1,
        made_by uuid,
        client_key uuid,
        created_at timestamptz not null default now(),
        published_at timestamptz,
        closed_at timestamptz,
        primary key (city_id, id),
        constraint plan_number unique (city_id, number),
        constraint plan_once unique (city_id, made_by, client_key),
        check ((state = 'draft') = (content is null)),
        check ((state = 'draft') = (version = 0)),
        check ((state = 'draft') = (published_at is null)),
        foreign key (city_id, id) references subject (city_id, id) deferrable initially deferred,
        foreign key (city_id, made_by) references person (city_id, id)
      );
      ${tenantTable('plan', 'select, insert, update')}

      create table plan_version (
        city_id uuid not null,
        plan_id uuid not null,
        number integer not null,
        snapshot jsonb not null,
        note text check (length(note) between 1 and 2000),
        published_at timestamptz not null default now(),
        published_by uuid,
        primary key (city_id, plan_id, number),
        foreign key (city_id, plan_id) references plan (city_id, id),
        foreign key (city_id, published_by) references person (city_id, id)
      );
      ${tenantTable('plan_version', 'select, insert')}

      create table plan_import (
        city_id uuid not null,
        plan_id uuid not null,
        page jsonb not null,
        warnings jsonb not null,
        suggestions jsonb not null,
        imported_at timestamptz not null default now(),
        primary key (city_id, plan_id),
        foreign key (city_id, plan_id) references plan (city_id, id)
      );
      ${tenantTable('plan_import', 'select, insert, update')}

      create table commitment (
        city_id uuid not null,
        id uuid not null,
        plan_id uuid not null,
        number integer not null,
        draft jsonb not null,
        content jsonb,
        title text not null generated always as (coalesce(content, draft)->>'title') stored,
        revision integer not null default 1,
        made_by uuid,
        client_key uuid,
        created_at timestamptz not null default now(),
        published_at timestamptz,
        dropped_at timestamptz,
        dropped_reason text check (length(dropped_reason) between 1 and 2000),
        primary key (city_id, id),
        constraint commitment_number unique (city_id, number),
        constraint commitment_once unique (city_id, made_by, client_key),
        constraint commitment_in_plan unique (city_id, plan_id, id),
        check ((content is null) = (published_at is null)),
        check ((dropped_at is null) = (dropped_reason is null)),
        foreign key (city_id, id) references subject (city_id, id) deferrable initially deferred,
        foreign key (city_id, plan_id) references plan (city_id, id),
        foreign key (city_id, made_by) references person (city_id, id)
      );
      create index commitment_of_plan on commitment (city_id, plan_id, number);
      ${tenantTable('commitment')}

      create table milestone (
        city_id uuid not null,
        id uuid not null,
        commitment_id uuid not null,
        position integer not null,
        draft jsonb not null,
        content jsonb,
        promised_on text check (promised_on ~ '^\\d{4}-\\d{2}(-\\d{2})?$'),
        due_on text generated always as (coalesce(content, draft)->>'endDate') stored,
        revision integer not null default 1,
        made_by uuid,
        client_key uuid,
        created_at timestamptz not null default now(),
        published_at timestamptz,
        dropped_at timestamptz,
        dropped_reason text check (length(dropped_reason) between 1 and 2000),
        primary key (city_id, id),
        constraint milestone_once unique (city_id, made_by, client_key),
        constraint milestone_of_commitment unique (city_id, commitment_id, id),
        check ((content is null) = (published_at is null)),
        check ((dropped_at is null) = (dropped_reason is null)),
        foreign key (city_id, id) references subject (city_id, id) deferrable initially deferred,
        foreign key (city_id, commitment_id) references commitment (city_id, id),
        foreign key (city_id, made_by) references person (city_id, id)
      );
      create index milestone_in_order on milestone (city_id, commitment_id, position, id);
      ${tenantTable('milestone')}

      create table milestone_move (
        city_id uuid not null,
        id uuid not null,
        milestone_id uuid not null,
        from_date text,
        to_date text not null check (to_date ~ '^\\d{4}-\\d{2}(-\\d{2})?$'),
        reason text not null check (length(reason) between 1 and 2000),
        moved_at timestamptz not null default now(),
        moved_by uuid,
        primary key (city_id, id),
        foreign key (city_id, milestone_id) references milestone (city_id, id),
        foreign key (city_id, moved_by) references person (city_id, id)
      );
      create index milestone_move_of on milestone_move (city_id, milestone_id, id);
      ${tenantTable('milestone_move', 'select, insert')}

      create table progress_update (
        city_id uuid not null,
        id uuid not null,
        commitment_id uuid not null,
        milestone_id uuid,
        reported_on text not null check (reported_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
        completion text not null
          check (completion in ('no_evidence', 'not_started', 'limited', 'substantial', 'complete')),
        body text not null check (length(body) between 1 and 8000),
        body_html text not null,
        html_version integer not null,
        evidence jsonb not null,
        language text not null,
        source text not null check (source in ('web', 'api', 'paper', 'meeting', 'import')),
        posted_at timestamptz not null default now(),
        posted_by uuid,
        client_key uuid,
        primary key (city_id, id),
        constraint progress_update_once unique (city_id, posted_by, client_key),
        foreign key (city_id, commitment_id) references commitment (city_id, id),
        foreign key (city_id, commitment_id, milestone_id) references milestone (city_id, commitment_id, id),
        foreign key (city_id, posted_by) references person (city_id, id)
      );
      create index progress_update_newest on progress_update
        (city_id, commitment_id, milestone_id, reported_on desc, id desc);
      ${tenantTable('progress_update', 'select, insert')}

      create table round (
        city_id uuid not null,
        plan_id uuid not null,
        opens_at timestamptz not null,
        closes_at timestamptz not null,
        check (closes_at > opens_at),
        primary key (city_id, plan_id),
        foreign key (city_id, plan_id) references plan (city_id, id)
      );
      create index round_by_end on round (city_id, closes_at);
      ${tenantTable('round', 'select, insert, update')}

      create table round_move (
        city_id uuid not null,
        id uuid not null,
        plan_id uuid not null,
        from_opens_at timestamptz not null,
        from_closes_at timestamptz not null,
        to_opens_at timestamptz not null,
        to_closes_at timestamptz not null,
        reason text not null check (length(reason) between 1 and 2000),
        moved_at timestamptz not null default now(),
        moved_by uuid,
        primary key (city_id, id),
        foreign key (city_id, plan_id) references round (city_id, plan_id),
        foreign key (city_id, moved_by) references person (city_id, id)
      );
      create index round_move_of on round_move (city_id, plan_id, id);
      ${tenantTable('round_move', 'select, insert')}
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table round_move, round, progress_update, milestone_move, milestone, commitment, plan_import, plan_version,
        plan;
      drop function civil_last_day`)
  }
}
