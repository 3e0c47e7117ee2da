import pg from 'pg'
import { passingPlace } from './places.mjs'
import { startPostgres } from './postgres.mjs'
import { makeDatabase, makeRoles } from './roles.mjs'

describe('the roles', () => {
  let place, server
  const admin = () => server.url('postgres', 'postgres')

  async function ask(url, text) {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query(text)).rows
    } finally {
      await client.end()
    }
  }

  beforeEach(async () => {
    place = passingPlace()
    server = await startPostgres(place, { durable: false })
  }, 60_000)

  afterEach(async () => {
    await server.stop()
    place.remove()
  })

  it('are made by whoever may create roles, without being superuser, and again without harm', async () => {
    await ask(admin(), 'create role operator login createrole createdb')
    const operator = server.url('operator', 'postgres')
    for (const _ of [1, 2]) {
      await makeRoles(operator, { tilia_app: 'secret of the app' })
      await makeDatabase(operator, 'tilia')
    }
    const roles = await ask(
      admin(),
      `select rolname, rolcanlogin, rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as mighty from pg_roles where rolname like 'tilia%' order by 1`,
    )
    expect(roles).toEqual([
      { rolname: 'tilia_app', rolcanlogin: true, mighty: false },
      { rolname: 'tilia_owner', rolcanlogin: true, mighty: false },
      { rolname: 'tilia_relay', rolcanlogin: true, mighty: false },
      { rolname: 'tilia_search', rolcanlogin: false, mighty: false },
    ])
  }, 60_000)

  it('let the owner make tables and the app none', async () => {
    await makeRoles(admin())
    await makeDatabase(admin(), 'tilia')
    await ask(server.url('tilia_owner', 'tilia'), 'create table made (id int); create extension pg_trgm')
    await expect(ask(server.url('tilia_app', 'tilia'), 'create table x (id int)')).rejects.toThrow('permission denied')
    await expect(ask(server.url('tilia_app', 'tilia'), 'select * from made')).rejects.toThrow('permission denied')
    await expect(ask(server.url('tilia_relay', 'tilia'), 'drop table made')).rejects.toThrow('must be owner')
  }, 60_000)

  it('let the owner hand functions to the search role without seeing what that role sees', async () => {
    await makeRoles(admin())
    await makeDatabase(admin(), 'tilia')
    await ask(
      server.url('tilia_owner', 'tilia'),
      `create table said (id int); insert into said values (1);
       alter table said enable row level security; alter table said force row level security;
       create policy search on said to tilia_search using (true);
       grant select on said to tilia_search; grant create on schema public to tilia_search;
       create function found() returns bigint language sql security definer set search_path = public as 'select count(*) from said';
       alter function found() owner to tilia_search; revoke create on schema public from tilia_search`,
    )
    expect(await ask(server.url('tilia_owner', 'tilia'), 'select count(*)::int as n from said')).toEqual([{ n: 0 }])
    expect(await ask(server.url('tilia_app', 'tilia'), 'select found()::int as n')).toEqual([{ n: 1 }])
  }, 60_000)

  it('are admitted to a database that somebody else made', async () => {
    await ask(admin(), 'create database theirs')
    await makeRoles(admin())
    await makeDatabase(admin(), 'theirs')
    await expect(ask(server.url('tilia_owner', 'theirs'), 'create table made (id int)')).resolves.toBeDefined()
  }, 60_000)
})
