import { tenantTable } from '@tilia/platform'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Cities and their hosts: the only tables without a tenant; and the areas of a city, with a boundary as GeoJSON where one
 * is known. Everyone may find a city by its host; only the owner makes
 * one (`tilia city create`), and only from inside a city may its settings be changed. Undo: drop the tables.
 */
export class CreateCities1795424460000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table city (
        id uuid primary key,
        name text not null check (length(name) between 1 and 120),
        languages text[] not null check (cardinality(languages) > 0),
        default_language text not null check (default_language = any (languages)),
        time_zone text not null,
        accent_colour text not null check (accent_colour ~ '^#[0-9a-f]{6}$'),
        second_colour text not null check (second_colour ~ '^#[0-9a-f]{6}$'),
        demo boolean not null default false,
        created_at timestamptz not null default now()
      );
      alter table city enable row level security;
      alter table city force row level security;
      create policy everyone_reads on city for select to tilia_app using (true);
      create policy city_changes_itself on city for update to tilia_app
        using (id = (select current_setting('tilia.city')::uuid))
        with check (id = (select current_setting('tilia.city')::uuid));
      create policy owner_makes on city to tilia_owner using (true) with check (true);
      grant select, update on city to tilia_app;

      create table city_host (
        host text primary key check (host = lower(host)),
        city_id uuid not null references city (id),
        canonical boolean not null
      );
      create unique index city_host_canonical on city_host (city_id) where canonical;
      grant select on city_host to tilia_app;

      create table city_counter (
        city_id uuid not null references city (id),
        name text not null,
        last integer not null,
        primary key (city_id, name)
      );
      ${tenantTable('city_counter', 'select, insert, update')}

      create table area (
        city_id uuid not null references city (id),
        id uuid not null,
        name text not null check (length(name) between 1 and 120),
        boundary jsonb check (boundary is null or boundary->>'type' in ('Polygon', 'MultiPolygon')),
        created_at timestamptz not null default now(),
        retired_at timestamptz,
        primary key (city_id, id)
      );
      create unique index area_name on area (city_id, name) where retired_at is null;
      ${tenantTable('area', 'select, insert, update')}
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table area, city_counter, city_host, city')
  }
}
