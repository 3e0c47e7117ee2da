import { tenantTable } from '@tilia/platform'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Proposals with their versions, supports and answers, and the words they are found by. The key of a support is what
 * makes it one a person, whoever races. Answers are only ever added: the app has no right to change one.
 *
 * The search functions run as tilia_search, which sees that one table over all cities: under row-level security no index
 * serves words, so these functions look them up, for the city of the transaction alone, and answer ids that come back
 * through the ordinary scope. Undo: drop functions and tables.
 */
export class CreateProposals1795424640000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table proposal (
        city_id uuid not null,
        id uuid not null,
        plan_id uuid not null,
        number integer check (number > 0),
        author_id uuid not null,
        client_key uuid not null,
        state text not null check (state in ('draft', 'discarded', 'published', 'withdrawn')),
        standing text not null default 'received'
          check (standing in ('received', 'under_review', 'accepted', 'not_followed')),
        version integer not null default 0 check (version >= 0),
        language text not null,
        title text not null check (length(title) <= 120),
        body text not null check (length(body) <= 8000),
        body_html text not null,
        html_version integer not null,
        excerpt text not null check (length(excerpt) <= 200),
        area_id uuid,
        about_commitment_id uuid,
        support_count integer not null default 0 check (support_count >= 0),
        source text not null check (source in ('web', 'api', 'paper', 'meeting', 'import')),
        entered_by uuid,
        created_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        published_at timestamptz,
        withdrawn_at timestamptz,
        withdrawal_reason text check (length(withdrawal_reason) <= 1000),
        primary key (city_id, id),
        constraint proposal_number unique (city_id, number),
        constraint proposal_once unique (city_id, author_id, client_key),
        check ((state in ('draft', 'discarded')) = (number is null)),
        check ((state in ('draft', 'discarded')) = (published_at is null)),
        check ((state in ('draft', 'discarded')) = (version = 0)),
        check ((state = 'withdrawn') = (withdrawn_at is not null)),
        check ((withdrawn_at is null) = (withdrawal_reason is null)),
        -- At the commit, for the row of an intent that came twice is only known once it was refused here.
        foreign key (city_id, id) references subject (city_id, id) deferrable initially deferred,
        foreign key (city_id, plan_id) references plan (city_id, id),
        foreign key (city_id, author_id) references person (city_id, id),
        foreign key (city_id, entered_by) references person (city_id, id),
        foreign key (city_id, about_commitment_id) references subject (city_id, id)
      ) with (fillfactor = 80);
      create index proposal_by_author on proposal (city_id, author_id, id desc);
      create index proposal_most_supported on proposal (city_id, support_count desc, number desc) where state = 'published';
      create index proposal_by_standing on proposal (city_id, standing, number desc) where state = 'published';
      create index proposal_withdrawn on proposal (city_id, number desc) where state = 'withdrawn';
      create index proposal_by_plan on proposal (city_id, plan_id, number desc);
      create index proposal_by_area on proposal (city_id, area_id, number desc) where area_id is not null;
      create index proposal_about_commitment on proposal (city_id, about_commitment_id, number desc)
        where about_commitment_id is not null;
      ${tenantTable('proposal', 'select, insert, update')}

      create table proposal_version (
        city_id uuid not null,
        proposal_id uuid not null,
        number integer not null check (number > 0),
        title text not null check (length(title) <= 120),
        body text not null check (length(body) <= 8000),
        body_html text not null,
        html_version integer not null,
        written_at timestamptz not null default now(),
        primary key (city_id, proposal_id, number),
        foreign key (city_id, proposal_id) references proposal (city_id, id)
      );
      ${tenantTable('proposal_version', 'select, insert, update')}

      create table support (
        city_id uuid not null,
        proposal_id uuid not null,
        person_id uuid not null,
        at timestamptz not null default now(),
        source text not null check (source in ('web', 'api', 'paper', 'meeting', 'import')),
        entered_by uuid,
        primary key (city_id, proposal_id, person_id),
        foreign key (city_id, proposal_id) references proposal (city_id, id),
        foreign key (city_id, person_id) references person (city_id, id),
        foreign key (city_id, entered_by) references person (city_id, id)
      );
      create index support_by_person on support (city_id, person_id, proposal_id);
      ${tenantTable('support', 'select, insert, delete')}

      create table proposal_answer (
        city_id uuid not null,
        proposal_id uuid not null,
        version integer not null check (version > 0),
        standing text not null check (standing in ('under_review', 'accepted', 'not_followed')),
        body text not null check (length(body) <= 8000),
        body_html text not null,
        html_version integer not null,
        language text not null,
        office text check (length(office) between 1 and 120),
        source text not null check (source in ('web', 'api', 'paper', 'meeting', 'import')),
        answered_by uuid not null,
        answered_at timestamptz not null default now(),
        client_key uuid not null,
        primary key (city_id, proposal_id, version),
        constraint proposal_answer_once unique (city_id, answered_by, client_key),
        check (standing = 'under_review' or body <> ''),
        foreign key (city_id, proposal_id) references proposal (city_id, id),
        foreign key (city_id, answered_by) references person (city_id, id)
      );
      ${tenantTable('proposal_answer', 'select, insert')}
    `)
    await runner.query(SEARCH)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function search_proposals, similar_proposals, proposal_document, words_query, any_word_query, search_language;
      drop table proposal_search, proposal_answer, support, proposal_version, proposal`)
  }
}

const SEARCH = `
  create extension if not exists pg_trgm;
  create extension if not exists unaccent;
  create extension if not exists btree_gin;

  create function search_language(language text) returns regconfig language sql immutable parallel safe as $$
    select (case split_part(language, '-', 1) when 'de' then 'pg_catalog.german' when 'en' then 'pg_catalog.english'
      when 'es' then 'pg_catalog.spanish' when 'fr' then 'pg_catalog.french' else 'pg_catalog.simple' end)::regconfig
  $$;

  -- Every word twice: as its language inflects it, and as it stands without accents, for words in another language
  -- than the page's and for beginnings of words.
  create function proposal_document(language text, title text, body text) returns tsvector
  language sql stable parallel safe as $$
    select setweight(to_tsvector(search_language(language), title), 'A')
      || setweight(to_tsvector(search_language(language), body), 'B')
      || setweight(to_tsvector('pg_catalog.simple', unaccent(title)), 'A')
      || setweight(to_tsvector('pg_catalog.simple', unaccent(body)), 'C')
  $$;

  -- All words, inflected or as beginnings: what somebody types into a search box. No mark in it is syntax.
  create function words_query(words text, language text) returns tsquery language sql stable parallel safe as $$
    select plainto_tsquery(search_language(language), words) || coalesce((
      select string_agg(quote_literal(lexeme) || case when length(lexeme) > 2 then ':*' else '' end, ' & ')::tsquery
      from unnest(to_tsvector('pg_catalog.simple', unaccent(words))) where lexeme !~ '\\\\'), ''::tsquery)
  $$;

  -- Any of the words that carry meaning: what makes one title like another.
  create function any_word_query(words text, language text) returns tsquery language sql immutable parallel safe as $$
    select replace(plainto_tsquery(search_language(language), words)::text, '&', '|')::tsquery
  $$;

  create table proposal_search (
    city_id uuid not null,
    proposal_id uuid not null,
    title text not null,
    title_words tsvector not null,
    document tsvector not null,
    primary key (city_id, proposal_id),
    foreign key (city_id, proposal_id) references proposal (city_id, id)
  );
  create index proposal_search_document on proposal_search using gin (city_id, document);
  create index proposal_search_title_words on proposal_search using gin (city_id, title_words);
  create index proposal_search_title on proposal_search using gin (city_id, title gin_trgm_ops);
  ${tenantTable('proposal_search')}
  create policy search on proposal_search for select to tilia_search using (true);
  grant select on proposal_search to tilia_search;

  -- Best first. Ranking reads every match, so of more than 5,000 it ranks some 5,000.
  create function search_proposals(words text, language text, most integer) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
    select proposal_id from (
      select proposal_id, title, document, query from proposal_search, words_query(words, language) as query
      where city_id = (select current_setting('tilia.city')::uuid) and (document @@ query or words <% title)
      limit 5000) as match
    order by ts_rank(document, query) + word_similarity(words, title) desc, proposal_id desc
    limit least(most, 1000)
  $$;

  create function similar_proposals(words text, language text, most integer) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
    select proposal_id from (
      select proposal_id, title, title_words, query from proposal_search, any_word_query(words, language) as query
      where city_id = (select current_setting('tilia.city')::uuid) and (title_words @@ query or title % words)
      limit 5000) as match
    order by ts_rank(title_words, query) + similarity(title, words) desc, proposal_id desc
    limit least(most, 50)
  $$;

  revoke execute on function search_proposals, similar_proposals from public;
  grant execute on function search_proposals, similar_proposals to tilia_app;
  grant create on schema public to tilia_search;
  alter function search_proposals owner to tilia_search;
  alter function similar_proposals owner to tilia_search;
  revoke create on schema public from tilia_search;
`
