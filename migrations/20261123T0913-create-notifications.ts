import { tenantTable } from '@tilia/platform'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * News, who is told of them and why, how often each person gets a digest, and subscribers without an account. A piece of
 * news is one event; a person is told of it once; and a notification is put into one digest at most, by its delivery.
 * Undo: drop the tables.
 */
export class CreateNotifications1795425180000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table news (
        city_id uuid not null references city (id),
        id uuid not null,
        event_id uuid not null,
        code text not null,
        subject_id uuid not null,
        other_id uuid,
        facts jsonb not null,
        actor_id uuid,
        for_everyone boolean not null,
        at timestamptz not null,
        noted_at timestamptz not null default clock_timestamp(),
        primary key (city_id, id),
        constraint news_once unique (city_id, event_id, code),
        foreign key (city_id, subject_id) references subject (city_id, id),
        foreign key (city_id, other_id) references subject (city_id, id)
      );
      create index news_for_everyone on news (city_id, noted_at) where for_everyone;
      create index news_of_subject on news (city_id, subject_id, at);
      ${tenantTable('news', 'select, insert, delete')}

      create table notification (
        city_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        news_id uuid not null,
        reason text not null check (reason in ('asked', 'author', 'support', 'tied', 'reply', 'wrote')),
        via_id uuid,
        read_at timestamptz,
        delivery_id uuid,
        primary key (city_id, id),
        constraint notification_once unique (city_id, person_id, news_id),
        foreign key (city_id, person_id) references person (city_id, id),
        foreign key (city_id, news_id) references news (city_id, id) on delete cascade,
        foreign key (city_id, via_id) references subject (city_id, id)
      );
      create index notification_newest on notification (city_id, person_id, id desc);
      create index notification_unread on notification (city_id, person_id) where read_at is null;
      create index notification_unmailed on notification (city_id, person_id) where read_at is null and delivery_id is null;
      create index notification_mailed on notification (city_id, delivery_id) where delivery_id is not null;
      create index notification_of_news on notification (city_id, news_id);
      ${tenantTable('notification')}

      create table digest_setting (
        city_id uuid not null,
        person_id uuid not null,
        rhythm text not null check (rhythm in ('off', 'daily', 'weekly')),
        city_news boolean not null default false,
        told_until timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        primary key (city_id, person_id),
        foreign key (city_id, person_id) references person (city_id, id)
      );
      ${tenantTable('digest_setting')}

      create table subscriber (
        city_id uuid not null references city (id),
        id uuid not null,
        address text not null check (length(address) <= 254),
        locale text not null,
        rhythm text not null check (rhythm in ('daily', 'weekly')),
        confirmed_at timestamptz,
        told_until timestamptz not null default now(),
        asked_at timestamptz not null default now(),
        asked_times integer not null default 1,
        primary key (city_id, id),
        constraint subscriber_address unique (city_id, address)
      );
      ${tenantTable('subscriber')}

      create table subscriber_token (
        city_id uuid not null,
        token_hash bytea not null,
        subscriber_id uuid not null,
        rhythm text not null check (rhythm in ('daily', 'weekly')),
        locale text not null,
        expires_at timestamptz not null,
        primary key (city_id, token_hash),
        foreign key (city_id, subscriber_id) references subscriber (city_id, id) on delete cascade
      );
      create index subscriber_token_of on subscriber_token (city_id, subscriber_id);
      ${tenantTable('subscriber_token')}

      create table digest_window (
        city_id uuid not null references city (id),
        name text not null,
        told_after text not null default '',
        begun_at timestamptz not null default now(),
        done_at timestamptz,
        primary key (city_id, name)
      );
      ${tenantTable('digest_window')}
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table digest_window, subscriber_token, subscriber, digest_setting, notification, news')
  }
}
