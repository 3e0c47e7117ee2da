import { linkTied, type LinkId } from '@tilia/contracts'
import { newId, ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, statement, UnitOfWork } from '@tilia/platform'
import { decideTie, type TieEnd, type TieKind } from '@tilia/rules/link'
import { Injectable } from '@nestjs/common'
import { linkPolicy } from '../policy/link.policy.js'

export interface Tie {
  readonly kind: TieKind
  readonly fromId: string
  readonly toId: string
  /** Public: what of the one went into the other. */
  readonly note: string | null
}

// Shared, so that nobody hides an end while the tie is made.
const readEnds = statement<TieEnd & { id: string }>(
  'links.read-ends',
  'select id, kind, state from subject where city_id = $1 and id in ($2, $3) order by id for share',
)
// The key decides, not a look beforehand.
const insertLink = statement<{ id: LinkId }>(
  'links.insert',
  `insert into link (city_id, id, kind, from_id, to_id, note, source, tied_by) values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (city_id, kind, from_id, to_id) where undone_at is null do nothing returning id`,
)
const findLive = statement<{ id: LinkId }>(
  'links.find-live',
  `select id from link where city_id = $1 and kind = $2 and from_id = $3 and to_id = $4 and undone_at is null`,
)

/** Staff tie one thing to another, for everyone to see. Tying again what is tied changes nothing. */
@Injectable()
export class TieSubjects {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { kind, fromId, toId, note }: Tie) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      if (!linkPolicy.can(actor, 'tie', null)) return refuse('not_allowed')
      const ends = await tx.all(readEnds, [tx.cityId, fromId, toId])
      const end = (id: string) => ends.find((found) => found.id === id) ?? null
      const decision = decideTie(kind, end(fromId), end(toId))
      if (!decision.ok) return decision
      const row = [tx.cityId, newId(), kind, fromId, toId, note, actor.source, person.value]
      const made = await tx.one(insertLink, row)
      if (!made) {
        const live = await tx.one(findLive, [tx.cityId, kind, fromId, toId])
        return live ? ok({ linkId: live.id, changed: false }) : refuse('conflict') // undone in this very moment
      }
      await recordAct(tx, { verb: 'link_tied', subjectId: fromId, facts: { kind, toId } })
      tx.emit(linkTied({ linkId: made.id, kind, fromId, toId }))
      return ok({ linkId: made.id, changed: true })
    })
  }
}
