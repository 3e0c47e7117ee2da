import type { CommentId, CommitmentId, PlanId, ProposalId } from '@tilia/contracts'
import { newId, type Role } from '@tilia/kernel'
import { renderRichText } from '@tilia/platform'
import { aCity } from '@tilia/city/testing'
import { aPerson, aSession, type SomePerson } from '@tilia/identity/testing'
import { aCommitment, aDraftPlan, aPlan, OPEN_NOW } from '@tilia/plans/testing'
import { aProposal, type ProposalScene } from '@tilia/proposals/testing'
import type { TestDatabase } from '@tilia/testing'
import type { Caller } from '../api.js'

export const HOST = 'lindenau.example'
export const ELSEWHERE = 'ulmenau.example'
export const PASSWORD = 'trombone-4-dinner'

/** Everyone who may ask, in the order of the columns of the tables. `elsewhere` is an admin of another city, at home there. */
export const ROLES = [
  'visitor',
  'unconfirmed',
  'resident',
  'author',
  'moderator',
  'staff',
  'admin',
  'elsewhere',
] as const
export type Who = (typeof ROLES)[number]

const OFFICES: Readonly<Partial<Record<Who, readonly Role[]>>> = {
  moderator: ['moderator'],
  staff: ['staff'],
  admin: ['admin'],
  elsewhere: ['admin'],
}

export interface Somebody extends Caller {
  readonly person: SomePerson | null
}

let networks = 0

/** Two cities, and whatever people and things a case needs in the first of them. */
export async function aTown(database: TestDatabase) {
  const cityId = await aCity(database, HOST)
  const elsewhereId = await aCity(database, ELSEWHERE)
  const founder = await aPerson(database, cityId, { roles: ['admin'], password: PASSWORD }) // so that no case leaves the city without one
  await aPerson(database, elsewhereId, { roles: ['admin'] })

  /** Somebody of that kind who is nobody yet: with PASSWORD, a session and a network of their own. */
  async function somebody(who: Who): Promise<Somebody> {
    networks += 1
    const home: Caller = { host: who === 'elsewhere' ? ELSEWHERE : HOST, ip: `10.${networks >> 8}.${networks & 255}.1` }
    if (who === 'visitor') return { ...home, person: null }
    const city = who === 'elsewhere' ? elsewhereId : cityId
    const person = await aPerson(database, city, { roles: OFFICES[who] ?? [], confirmed: who !== 'unconfirmed' })
    await database.admin.query(
      `update person set password_hash = (select password_hash from person where id = $2) where id = $1`,
      [person.personId, founder.personId],
    )
    return { ...home, session: await aSession(database, person), person }
  }

  const everyone = async () =>
    Object.fromEntries(await Promise.all(ROLES.map(async (who) => [who, await somebody(who)] as const))) as Record<
      Who,
      Somebody
    >

  /** A comment as it is stored; its subject in that state. */
  async function aComment(
    subjectId: string,
    author: SomePerson,
    body: string,
    state = 'open',
    parentId: CommentId | null = null,
  ): Promise<CommentId> {
    const id = newId<CommentId>()
    await database.admin.query(`insert into subject values ($1, $2, 'comment', $3, now())`, [cityId, id, state])
    const { html, version } = renderRichText(body)
    await database.admin.query(
      `insert into comment (city_id, id, subject_id, depth, author_id, client_key, language, body, body_html,
         rich_text_version, source, parent_id)
       values ($1, $2, $3, case when $9::uuid is null then 0 else 1 end, $4, $5, 'de', $6, $7, $8, 'web', $9)`,
      [cityId, id, subjectId, author.personId, newId(), body, html, version, parentId],
    )
    return id
  }

  return {
    cityId,
    elsewhereId,
    founder,
    somebody,
    everyone,
    aComment,
    anIdea: (
      authorId: SomePerson['personId'],
      planId: string,
      scene: Partial<ProposalScene> = {},
    ): Promise<ProposalId> => aProposal(database, { cityId, planId, authorId, ...scene }),
    aPlan: (window: typeof OPEN_NOW | null = OPEN_NOW): Promise<PlanId> => aPlan(database, cityId, window),
    aDraftPlan: (title: string): Promise<PlanId> => aDraftPlan(database, cityId, { title }),
    aCommitment: (planId: PlanId, title: string, state: 'draft' | 'published' = 'published'): Promise<CommitmentId> =>
      aCommitment(database, cityId, planId, { title }, state),
  }
}

export type Town = Awaited<ReturnType<typeof aTown>>
