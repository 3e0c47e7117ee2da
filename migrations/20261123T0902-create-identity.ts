import { tenantTable } from '@tilia/platform'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** People, their roles and their sessions. Undo: drop the tables. */
export class CreateIdentity1795424520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        city_id uuid not null references city (id),
        id uuid not null,
        number integer not null,
        email text,
        email_confirmed_at timestamptz,
        password_hash text,
        display_name text check (length(display_name) between 1 and 60),
        locale text not null,
        created_at timestamptz not null default now(),
        deleted_at timestamptz,
        primary key (city_id, id),
        constraint person_email unique (city_id, email),
        constraint person_number unique (city_id, number)
      );
      ${tenantTable('person', 'select, insert, update')}

      create table person_role (
        city_id uuid not null,
        person_id uuid not null,
        role text not null check (role in ('moderator', 'staff', 'admin')),
        granted_at timestamptz not null default now(),
        primary key (city_id, person_id, role),
        foreign key (city_id, person_id) references person (city_id, id)
      );
      ${tenantTable('person_role', 'select, insert, delete')}

      create table session (
        city_id uuid not null,
        token_hash bytea not null,
        id uuid not null,
        person_id uuid not null,
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        primary key (city_id, token_hash),
        constraint session_id unique (city_id, id),
        foreign key (city_id, person_id) references person (city_id, id)
      );
      create index session_person on session (city_id, person_id);
      ${tenantTable('session')}
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table session, person_role, person')
  }
}
