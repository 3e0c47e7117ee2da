import { tenantTable } from '@tilia/platform'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * People, their roles, their sessions, what was mailed to them and invitations. Undo: drop the tables.
 *
 * An address belongs to the one person who confirmed it (`email`, unique). Whoever registers only claims it
 * (`claimed_email`, not unique): so registering does the same, and answers the same, whether the address has an account
 * or not.
 */
export class CreateIdentity1795424520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        city_id uuid not null references city (id),
        id uuid not null,
        number integer not null,
        client_key uuid not null,
        email text,
        claimed_email text,
        email_confirmed_at timestamptz,
        password_hash text,
        display_name text check (length(display_name) between 1 and 60),
        locale text not null,
        created_at timestamptz not null default now(),
        deleted_at timestamptz,
        primary key (city_id, id),
        constraint person_email unique (city_id, email),
        constraint person_number unique (city_id, number),
        constraint person_once unique (city_id, client_key),
        check (email is null or (email_confirmed_at is not null and claimed_email is null)),
        check (deleted_at is null or (email is null and claimed_email is null and password_hash is null and display_name is null))
      );
      create index person_claimed_email on person (city_id, claimed_email, id) where claimed_email is not null;
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
        device text check (length(device) <= 80),
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        primary key (city_id, token_hash),
        constraint session_id unique (city_id, id),
        foreign key (city_id, person_id) references person (city_id, id)
      );
      create index session_person on session (city_id, person_id);
      ${tenantTable('session')}

      create table invitation (
        city_id uuid not null references city (id),
        id uuid not null,
        email text not null,
        roles text[] not null check (cardinality(roles) > 0 and roles <@ '{moderator,staff,admin}'),
        locale text not null,
        invited_by uuid,
        invited_at timestamptz not null default now(),
        expires_at timestamptz not null,
        primary key (city_id, id),
        constraint invitation_email unique (city_id, email),
        foreign key (city_id, invited_by) references person (city_id, id)
      );
      ${tenantTable('invitation')}

      create table mailed_token (
        city_id uuid not null,
        token_hash bytea not null,
        purpose text not null check (purpose in ('confirm_address', 'reset_password', 'change_address', 'accept_invitation')),
        person_id uuid,
        invitation_id uuid,
        email text not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        primary key (city_id, token_hash),
        check ((purpose = 'accept_invitation') = (invitation_id is not null)),
        check ((purpose = 'accept_invitation') = (person_id is null)),
        foreign key (city_id, person_id) references person (city_id, id),
        foreign key (city_id, invitation_id) references invitation (city_id, id) on delete cascade
      );
      create index mailed_token_person on mailed_token (city_id, person_id, purpose) where person_id is not null;
      create index mailed_token_invitation on mailed_token (city_id, invitation_id) where invitation_id is not null;
      ${tenantTable('mailed_token', 'select, insert, delete')}
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mailed_token, invitation, session, person_role, person')
  }
}
