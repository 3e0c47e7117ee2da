/**
 * How long a session lasts without being used, and at most: 14 and 90 days for residents, 30 minutes and 12 hours for
 * whoever has a role, since a forgotten browser of theirs opens the whole city (OWASP ASVS 5.0.0, 7.3.1 and 7.3.2).
 * SQL over `session` and `person`, by the database's clock; see README.md.
 */
export const SESSION_IS_ALIVE = `(case when exists (
      select from person_role where person_role.city_id = session.city_id and person_role.person_id = session.person_id)
    then session.last_seen_at > now() - interval '30 minutes' and session.created_at > now() - interval '12 hours'
    else session.last_seen_at > now() - interval '14 days' and session.created_at > now() - interval '90 days' end)`

/** For the cookie: no browser need keep a token longer than any session may last. */
export const LONGEST_SESSION_MS = 90 * 24 * 60 * 60 * 1000

/** A session that is used is noted as used this often: enough for 30 minutes, without a write for each page. */
export const SEEN_EVERY = `interval '2 minutes'`
