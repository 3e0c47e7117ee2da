import type { CommentId } from '@tilia/contracts'
import { newId } from '@tilia/kernel'
import { aTie } from '@tilia/links/testing'
import { aMilestone } from '@tilia/plans/testing'
import type { TestDatabase } from '@tilia/testing'
import type { Somebody, Town, Who } from './town.js'

/** A word that stands nowhere else. */
export const word = (name: string) => `Zz${name}zz`

export interface Thing {
  readonly id: string
  /** In its address, where it has one. */
  readonly number: number | null
}

/** In the first city: things in every state that a thing can be in, each marked by a word, and what is said about them. */
export async function thingsOf(database: TestDatabase, town: Town, people: Readonly<Record<Who, Somebody>>) {
  const { cityId } = town
  const { author, moderator, staff, admin } = people as Record<
    Who,
    Somebody & { person: NonNullable<Somebody['person']> }
  >
  const sql = (text: string, values: readonly unknown[]) => database.admin.query(text, [cityId, ...values])

  const plan = await town.aPlan()
  await sql(`update plan set content = content || $3, draft = draft || $3 where city_id = $1 and id = $2`, [plan, { title: word('plan') }]) // prettier-ignore
  await sql(
    `insert into plan_version (city_id, plan_id, number, snapshot)
     select city_id, id, 1, jsonb_build_object('plan', content, 'commitments', '[]'::jsonb) from plan where city_id = $1 and id = $2`,
    [plan],
  )
  const promise = await town.aCommitment(plan, word('promise'))
  await sql(`update commitment set draft = draft || $3 where city_id = $1 and id = $2`, [promise, { title: word('rewrite') }]) // prettier-ignore
  const step = await aMilestone(database, cityId, promise, { title: word('step'), endDate: '2099-03' })
  const unsaid = await aMilestone(database, cityId, promise, { title: word('unsaid'), endDate: '2099-03' }, 'draft')
  const notion = await town.aCommitment(plan, word('notion'), 'draft')
  const sketch = await town.aDraftPlan(word('sketch'))

  const idea = (name: string, scene: Parameters<Town['anIdea']>[2] = {}) =>
    town.anIdea(author.person.personId, plan, { title: word(name), body: word(name), ...scene })
  const ideas = {
    idea: await idea('idea'),
    withdrawn: await idea('withdrawn', { state: 'withdrawn' }),
    draft: await idea('draft', { state: 'draft' }),
    hidden: await idea('hidden', { subjectState: 'hidden' }),
    gone: await idea('gone', { subjectState: 'gone' }),
  }
  const comment = (name: string, about: string, state = 'open', parentId?: CommentId) =>
    town.aComment(about, author.person, word(name), state, parentId)
  const remark = await comment('remark', ideas.idea)
  const comments = {
    remark,
    retort: await comment('retort', ideas.idea, 'open', remark),
    whisper: await comment('whisper', ideas.idea, 'hidden', remark),
    hushed: await comment('hushed', ideas.idea, 'hidden'),
    taken: await comment('taken', ideas.idea, 'gone'),
    beneath: await comment('beneath', ideas.hidden),
  }

  for (const [name, about] of [
    ['answer', ideas.idea],
    ['hiddenAnswer', ideas.hidden],
  ] as const)
    // prettier-ignore
    await sql(
      `insert into proposal_answer (city_id, proposal_id, version, standing, body, body_html, html_version, language, source, answered_by, client_key)
       values ($1, $2, 1, 'under_review', $3, $3, 1, 'de', 'web', $4, $5)`,
      [about, word(name), staff.person.personId, newId()],
    )
  for (const fromId of [ideas.idea, ideas.hidden])
    await aTie(database, { cityId, fromId, toId: promise, by: staff.person.personId })

  await sql(`insert into report (city_id, id, subject_id, reason, note) values ($1, $2, $3, 'respect', $4)`, [newId(), ideas.idea, word('complaint')]) // prettier-ignore
  for (const id of [ideas.hidden, comments.hushed])
    await sql(
      `insert into moderation_decision (city_id, id, subject_id, verb, rule, sentence, moderator_id) values ($1, $2, $3, 'hide', 'respect', $4, $5)`,
      [newId(), id, word('sentence'), moderator.person.personId],
    )
  await sql(`insert into area (city_id, id, name) values ($1, $2, $3)`, [newId(), word('area')])
  await sql(
    `insert into act (city_id, id, at, actor_id, verb, subject_id, facts) values ($1, $2, now(), $3, 'link_tied', $4, $5)`,
    [newId(), staff.person.personId, ideas.idea, { kind: word('act') }],
  )
  const invited = newId()
  await sql(
    `insert into invitation (city_id, id, email, roles, locale, invited_by, expires_at) values ($1, $2, $3, '{staff}', 'de', $4, now() + interval '1 day')`,
    [invited, `${word('invited')}@example.org`, admin.person.personId],
  )
  const addresses = [
    ['address', author],
    ['officeAddress', moderator],
  ] as const
  for (const [name, { person }] of addresses)
    await sql(`update person set email = $3 where city_id = $1 and id = $2`, [person.personId, `${word(name)}@example.org`]) // prettier-ignore

  // The author and a moderator follow everything, and were told of everything.
  for (const { person } of [author, moderator])
    for (const id of [...Object.values(ideas), promise, notion, plan, sketch]) {
      await sql(`insert into follow (city_id, person_id, subject_id, wish) values ($1, $2, $3, 'on')`, [person.personId, id]) // prettier-ignore
      const news = newId()
      await sql(
        `insert into news (city_id, id, event_id, code, subject_id, facts, for_everyone, at) values ($1, $2, $3, 'idea_answered', $4, '{}', true, now())`,
        [news, newId(), id],
      )
      await sql(`insert into notification (city_id, id, person_id, news_id, reason) values ($1, $2, $3, $4, 'asked')`, [newId(), person.personId, news]) // prettier-ignore
    }

  // No number is that of two things, so that a question by number is about one of them.
  await sql('update plan set number = number + 500 where city_id = $1', [])
  await sql('update commitment set number = number + 600 where city_id = $1', [])
  const ids = { ...ideas, ...comments, plan, promise, step, sketch, notion, unsaid, invited }
  const { rows } = await sql(
    `select id, number from proposal where city_id = $1 union all select id, number from plan where city_id = $1
     union all select id, number from commitment where city_id = $1`,
    [],
  )
  const numbers = new Map(rows.map(({ id, number }) => [id as string, number as number | null]))
  return Object.fromEntries(
    Object.entries(ids).map(([name, id]) => [name, { id, number: numbers.get(id) ?? null } as Thing]),
  ) as Record<keyof typeof ids, Thing>
}
