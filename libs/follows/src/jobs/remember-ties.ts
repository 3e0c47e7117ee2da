import { linkTied, linkUndone, tieInherited, type LinkId } from '@tilia/contracts'
import { EventHandler, statement, type HandledEvent, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

// Undone wins, whichever event comes first: a link that was undone is never tied again, a new one is made.
const remember = statement<{ tied: boolean }>(
  'follows.remember-tie',
  `insert into follow_tie (city_id, link_id, from_id, to_id, tied, at) values ($1, $2, $3, $4, $5, $6)
   on conflict (city_id, link_id) do update set tied = follow_tie.tied and excluded.tied
   returning tied`,
)

/** Who follows an idea follows the commitment it was tied to. */
@Injectable()
export class RememberTies extends EventHandler {
  readonly name = 'remember-ties-for-follows'
  readonly events = [linkTied, linkUndone]

  async handle({ type, payload, occurredAt }: HandledEvent, tx: Tx): Promise<void> {
    if (payload.kind !== 'informs') return
    const [linkId, fromId, toId] = [payload.linkId as LinkId, payload.fromId!, payload.toId!]
    const row = await tx.one(remember, [tx.cityId, linkId, fromId, toId, type === linkTied.type, occurredAt])
    if (row?.tied) tx.emit(tieInherited({ linkId, fromId, toId }))
  }
}
