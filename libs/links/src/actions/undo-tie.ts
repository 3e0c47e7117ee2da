import { linkUndone, type LinkId } from '@tilia/contracts'
import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, recordAct, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { linkPolicy } from '../policy/link.policy.js'

const lockLink = statement<{ kind: string; fromId: string; toId: string; undone: boolean }>(
  'links.lock',
  `select kind, from_id as "fromId", to_id as "toId", undone_at is not null as undone
   from link where city_id = $1 and id = $2 for update`,
)
const undo = statement<never>(
  'links.undo',
  'update link set undone_at = now(), undone_by = $3, undone_reason = $4 where city_id = $1 and id = $2',
)

/** Staff take a tie back and say publicly why. That it was there stays visible. */
@Injectable()
export class UndoTie {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { linkId, reason }: { linkId: LinkId; reason: string }) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeConfirmed(actor)
      if (!person.ok) return person
      if (!linkPolicy.can(actor, 'undo', null)) return refuse('not_allowed')
      const link = await tx.one(lockLink, [tx.cityId, linkId])
      if (!link) return refuse('not_found')
      if (link.undone) return ok({ linkId, changed: false })
      const { kind, fromId, toId } = link
      await tx.one(undo, [tx.cityId, linkId, person.value, reason])
      await recordAct(tx, { verb: 'link_undone', subjectId: fromId, facts: { kind, toId } })
      tx.emit(linkUndone({ linkId, kind, fromId, toId }))
      return ok({ linkId, changed: true })
    })
  }
}
