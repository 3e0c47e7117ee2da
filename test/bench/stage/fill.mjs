// Fills an empty, migrated database with one city: people, ideas, supports and comments as many as asked for, the same
// from the same numbers. By plain SQL as the superuser, for a million ideas through the actions would take hours; what
// counters and search tables hold is computed by the very statements and functions that the actions use.
import pg from 'pg'

export const HOST = 'bench.example'
const AT_ONCE = 20_000

const prepare = `
  create schema if not exists bench;
  create or replace function bench.id(kind integer, n bigint) returns uuid language sql immutable parallel safe as $$
    select ('01900000-0000-7' || lpad(to_hex(kind), 3, '0') || '-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
  create or replace function bench.roll(seed bigint, sides integer) returns integer language sql immutable parallel safe as $$
    select (abs(hashint8extended(seed, 7)) % sides)::integer $$;
  -- Of 5,000 words; as in every language, the n-th word is met about half as often as the one at n / 2.
  create or replace function bench.word(n integer) returns text language sql immutable parallel safe as $$
    select syllable[1 + n % 20] || syllable[1 + n / 20 % 20] || syllable[1 + n / 400 % 20]
    from (select array['lin','den','bau','mar','kel','ost','ra','tur','wei','sal','bo','gen','fri','au','dor','hel','ni','pum','se','ga'] as syllable) as s $$;
  create or replace function bench.words(seed bigint, many integer) returns text language sql immutable parallel safe as $$
    select string_agg(bench.word(floor(power(5000, bench.roll(seed * 131 + n, 10000) / 10000.0))::integer), ' ')
    from generate_series(1, many) as n $$;
  -- Made once and mixed: to make every text anew would take most of the time.
  create table bench.phrase (n integer primary key, short text not null, long text not null, comment text not null);
  insert into bench.phrase select n, bench.words(n, 3), bench.words(n * 7, 40 + n % 50), bench.words(n * 11, 20)
  from generate_series(0, 1999) as n;
  analyze bench.phrase;
  grant usage on schema bench to public;`

const city = `
  insert into city (id, name, languages, default_language, time_zone, accent_colour, second_colour)
  values (bench.id(1, 1), 'Benchstadt', '{de,en}', 'de', 'Europe/Berlin', '#14564a', '#d9446c');
  insert into city_host (host, city_id, canonical) values ('${HOST}', bench.id(1, 1), true);
  insert into subject (city_id, id, kind, state, published_at) values (bench.id(1, 1), bench.id(2, 1), 'plan', 'open', now());
  insert into plan (city_id, id, number, state, language, draft, content, version, published_at)
  select bench.id(1, 1), bench.id(2, 1), 1, 'published', 'de', content, content, 1, now()
  from (select jsonb_build_object('title', 'Aktionsplan 2026', 'sections', '{}'::jsonb) as content) as made;
  insert into round (city_id, plan_id, opens_at, closes_at)
  values (bench.id(1, 1), bench.id(2, 1), now() - interval '1 day', now() + interval '1 year');`

const people = `
  insert into person (city_id, id, number, client_key, email, email_confirmed_at, locale)
  select bench.id(1, 1), bench.id(3, n), n, bench.id(3, n), 'p' || n || '@bench.example', now(), 'de' from generate_series($1::int, $2::int) as n`

const sessions = `
  insert into session (city_id, token_hash, id, person_id)
  select bench.id(1, 1), sha256(convert_to($3 || n, 'UTF8')), bench.id(4, n), bench.id(3, n) from generate_series($1::int, $2::int) as n`

const ideas = [
  `insert into subject (city_id, id, kind, state, published_at)
   select bench.id(1, 1), bench.id(5, n), 'proposal', 'open', now() - (($3 - n) || ' seconds')::interval
   from generate_series($1::int, $2::int) as n`,
  `with made as (
     select made.n, one.short || ' ' || other.short as title, one.long || '. ' || other.long as body
     from generate_series($1::int, $2::int) as made (n)
     join bench.phrase one on one.n = made.n % 2000 join bench.phrase other on other.n = bench.roll(made.n, 2000))
   insert into proposal (city_id, id, plan_id, number, author_id, client_key, state, version, language, title, body,
     body_html, html_version, excerpt, source, published_at)
   select bench.id(1, 1), bench.id(5, n), bench.id(2, 1), n, bench.id(3, 1 + n % $4), bench.id(5, n), 'published', 1, 'de',
     left(title, 120), body, '<p>' || body || '</p>', 1, left(body, 200), 'web', now() - (($3 - n) || ' seconds')::interval
   from made`,
  `insert into proposal_version (city_id, proposal_id, number, title, body, body_html, html_version)
   select city_id, id, 1, title, body, body_html, html_version from proposal where number between $1 and $2`,
  `insert into proposal_search (city_id, proposal_id, title, title_words, document)
   select city_id, id, title, to_tsvector(search_language(language), title), proposal_document(language, title, body)
   from proposal where number between $1 and $2`,
]

// Every person supports ideas at equal steps from one of their own, so that each pair is met once.
const supports = `
  insert into support (city_id, proposal_id, person_id, source)
  select bench.id(1, 1), bench.id(5, 1 + (n::bigint * 7919 + k::bigint * $4) % $3), bench.id(3, n), 'web'
  from generate_series($1::int, $2::int) as n, generate_series(1, $5::int) as k on conflict do nothing`

const comments = [
  `insert into subject (city_id, id, kind, state, published_at)
   select bench.id(1, 1), bench.id(6, n), 'comment', 'open', now() from generate_series($1::int, $2::int) as n`,
  // Of every hundred comments sixty stand below the same idea: a few ideas have long threads, as in life.
  `with made as (
     select n, (case when n % 100 < 60 then n / 100 else n end)::bigint * 31 % $3 + 1 as idea,
       case when n % 100 < 60 then n % 100 % 3 else 0 end as below
     from generate_series($1::int, $2::int) as n)
   insert into comment (city_id, id, subject_id, parent_id, depth, author_id, client_key, language, body, body_html,
     rich_text_version, source)
   select bench.id(1, 1), bench.id(6, made.n), bench.id(5, idea), case when below > 0 then bench.id(6, made.n - below) end,
     sign(below), bench.id(3, 1 + made.n % $4), bench.id(6, made.n), 'de', phrase.comment,
     '<p>' || phrase.comment || '</p>', 1, 'web'
   from made join bench.phrase phrase on phrase.n = made.n % 2000`,
]

const counters = `
  update proposal set support_count = counted.supports
  from (select proposal_id, count(*)::int as supports from support group by proposal_id) as counted
  where proposal.id = counted.proposal_id;
  insert into comment_count (city_id, subject_id, comments)
  select city_id, subject_id, count(*) from comment group by city_id, subject_id;
  insert into city_counter (city_id, name, last) select bench.id(1, 1), 'proposal', max(number) from proposal;
  insert into city_counter (city_id, name, last) select bench.id(1, 1), 'person', max(number) from person;`

/**
 * @param {string} url the superuser's address of the database
 * @param {{ ideas: number, people: number, supports: number, comments: number }} size
 * @param {(what: string) => void} tell
 */
export async function fill(url, size, tell) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const begin = performance.now()
  const inSteps = async (what, many, statements, ...more) => {
    for (let from = 1; from <= many; from += AT_ONCE) {
      const to = Math.min(many, from + AT_ONCE - 1)
      await client.query('begin')
      await client.query('set local session_replication_role = replica') // the references are right by construction
      for (const statement of statements) {
        const used = [from, to, ...more].slice(
          0,
          Math.max(...[...statement.matchAll(/\$(\d)/g)].map(([, n]) => Number(n))),
        )
        await client.query(statement, used)
      }
      await client.query('commit')
      tell(`${what}: ${to.toLocaleString('en')} of ${many.toLocaleString('en')}`)
    }
  }
  try {
    await client.query('set synchronous_commit = off')
    await client.query(prepare)
    await client.query(city)
    await inSteps('People', size.people, [people, sessions], TOKEN)
    await inSteps('Ideas', size.ideas, ideas, size.ideas, size.people)
    const each = Math.ceil(size.supports / size.people)
    await inSteps('Supports', size.people, [supports], size.ideas, Math.max(1, Math.floor(size.ideas / each)), each)
    await inSteps('Comments', size.comments, comments, size.ideas, size.people)
    tell('Counters and statistics')
    await client.query(counters)
    await client.query('vacuum analyze')
    await client.query('checkpoint')
    return Math.round((performance.now() - begin) / 1000)
  } finally {
    await client.end()
  }
}

/** Person `n` is signed in with this and their number. */
export const TOKEN = 'bench-session-of-person-number-'

/** The ids that `fill` gives, as the database spells them. */
export const idOf = (kind, n) =>
  `01900000-0000-7${kind.toString(16).padStart(3, '0')}-8000-${n.toString(16).padStart(12, '0')}`
export const CITY = idOf(1, 1)
export const ideaId = (n) => idOf(5, n)
export const personId = (n) => idOf(3, n)
