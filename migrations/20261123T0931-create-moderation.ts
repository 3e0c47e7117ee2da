import { tenantTable } from '@tilia/platform'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Reports, and what moderators decided. A decision is only ever added: the app may neither change nor delete one, so a
 * moderator cannot undo their trace. Undo: drop the tables.
 */
export class CreateModeration1795426260000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table moderation_decision (
        city_id uuid not null,
        id uuid not null,
        subject_id uuid not null,
        verb text not null check (verb in ('hide', 'restore', 'keep')),
        rule text not null check (rule in ('respect', 'personal_data', 'advertising', 'off_topic', 'law')),
        sentence text not null check (length(sentence) between 1 and 1000),
        moderator_id uuid not null,
        at timestamptz not null default now(),
        primary key (city_id, id),
        foreign key (city_id, subject_id) references subject (city_id, id),
        foreign key (city_id, moderator_id) references person (city_id, id)
      );
      create index moderation_decision_subject on moderation_decision (city_id, subject_id, id desc);
      ${tenantTable('moderation_decision', 'select, insert')}

      create table report (
        city_id uuid not null,
        id uuid not null,
        subject_id uuid not null,
        reporter_id uuid,
        reason text not null check (reason in ('respect', 'personal_data', 'advertising', 'off_topic', 'law', 'other')),
        note text not null default '' check (length(note) <= 1000),
        created_at timestamptz not null default now(),
        decision_id uuid,
        primary key (city_id, id),
        foreign key (city_id, subject_id) references subject (city_id, id),
        foreign key (city_id, reporter_id) references person (city_id, id),
        foreign key (city_id, decision_id) references moderation_decision (city_id, id)
      );
      create unique index report_open_once on report (city_id, subject_id, reporter_id) where decision_id is null;
      create index report_open on report (city_id, subject_id, id) where decision_id is null;
      ${tenantTable('report', 'select, insert')}
      grant update (decision_id) on report to tilia_app;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table report, moderation_decision')
  }
}
