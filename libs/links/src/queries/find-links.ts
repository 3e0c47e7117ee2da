import type { CommitmentId, LinkId, ProposalId } from '@tilia/contracts'
import { isUuid, pageSize, toPage, type Actor, type Page } from '@tilia/kernel'
import { CityReader, statement, type Batch } from '@tilia/platform'
import type { TieKind } from '@tilia/rules/link'
import { Injectable } from '@nestjs/common'

export interface LinkRow {
  readonly id: LinkId
  readonly kind: TieKind
  readonly fromId: ProposalId
  readonly toId: CommitmentId
  readonly note: string | null
  readonly tiedAt: Date
  readonly undoneAt: Date | null
  readonly undoneReason: string | null
}

// A tie is as public as both of its ends: where one is hidden, the tie is not shown, to nobody.
const LIVE_ENDS = `from link
  join subject one on one.city_id = link.city_id and one.id = link.from_id
  join subject other on other.city_id = link.city_id and other.id = link.to_id
  where link.city_id = $1 and one.state = 'open' and other.state = 'open'`
const SELECT = `select link.id, link.kind, link.from_id as "fromId", link.to_id as "toId", link.note,
    link.tied_at as "tiedAt", link.undone_at as "undoneAt", link.undone_reason as "undoneReason" ${LIVE_ENDS}`

const from = statement<LinkRow>(
  'links.from',
  `${SELECT} and link.from_id = any ($2::uuid[]) order by link.id limit 5000`,
)
const to = statement<LinkRow>(
  'links.to',
  `${SELECT} and link.to_id = $2 and link.undone_at is null and link.id < $4::uuid order by link.id desc limit $3`,
)
const count = statement<{ toId: string; ties: number }>(
  'links.count-to',
  `select link.to_id as "toId", count(*)::int as ties ${LIVE_ENDS} and link.to_id = any ($2::uuid[])
     and link.undone_at is null group by link.to_id`,
)

const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Ties, by either end. */
@Injectable()
export class FindLinks {
  constructor(private readonly reader: CityReader) {}

  /** All that ever led from a subject, undone ones too, in the order in which they were tied. */
  readonly from: Batch<string, LinkRow[]> = async (actor, ids) => {
    const rows = await this.reader.all(actor, from, [actor.cityId, ids])
    return Map.groupBy(rows, (row) => row.fromId as string)
  }

  /** Those that lead to a subject now, newest first. */
  async to(
    actor: Actor,
    id: string,
    { first, after }: { first?: number | null; after?: string | null },
  ): Promise<Page<LinkRow>> {
    const size = pageSize(first)
    const before = after && isUuid(after) ? after : LAST
    return toPage(await this.reader.all(actor, to, [actor.cityId, id, size + 1, before]), size, (row) => row.id)
  }

  readonly countTo: Batch<string, number> = async (actor, ids) => {
    const rows = await this.reader.all(actor, count, [actor.cityId, ids])
    return new Map(rows.map((row) => [row.toId, row.ties]))
  }
}
