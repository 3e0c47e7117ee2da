import type { ProposalId } from '@tilia/contracts'
import type { Actor } from '@tilia/kernel'
import { CityReader, statement, type Batch } from '@tilia/platform'
import { textChanges, type TextChange } from '@tilia/rules/text-changes'
import { Injectable } from '@nestjs/common'
import { FROM_PROPOSALS } from './proposal-rows.js'
import { visibleTo, visibleToValues } from './visible-proposals.js'

export interface ProposalText {
  readonly proposalId: ProposalId
  readonly body: string
  readonly bodyHtml: string
}

export interface VersionRow {
  readonly proposalId: ProposalId
  readonly number: number
  readonly title: string
  readonly bodyHtml: string
  readonly writtenAt: Date
}

export interface ShownVersion extends VersionRow {
  /** Against the version before; null for the first. */
  readonly titleChanges: readonly TextChange[] | null
  readonly bodyChanges: readonly TextChange[] | null
}

const texts = statement<ProposalText>(
  'proposals.texts',
  `select proposal.id as "proposalId", proposal.body, proposal.body_html as "bodyHtml" ${FROM_PROPOSALS}
   where proposal.city_id = $1 and ${visibleTo(2)} and proposal.id = any ($4::uuid[])`,
)
const VERSION = `version.proposal_id as "proposalId", version.number, version.title, version.body_html as "bodyHtml",
  version.written_at as "writtenAt"`
const FROM_VERSIONS = `${FROM_PROPOSALS}
  join proposal_version version on version.city_id = proposal.city_id and version.proposal_id = proposal.id
  where proposal.city_id = $1 and ${visibleTo(2)}`

const versions = statement<VersionRow>(
  'proposals.versions',
  `select ${VERSION} ${FROM_VERSIONS} and proposal.id = $4 order by version.number desc limit 100`,
)
const pair = statement<VersionRow & { body: string }>(
  'proposals.version-and-the-one-before',
  `select ${VERSION}, version.body ${FROM_VERSIONS} and proposal.number = $4 and version.number in ($5, $5 - 1)
   order by version.number desc`,
)

/** What a proposal says, and what it said before. */
@Injectable()
export class ProposalTexts {
  constructor(private readonly reader: CityReader) {}

  readonly byProposal: Batch<ProposalId, ProposalText> = async (actor, ids) => {
    const rows = await this.reader.all(actor, texts, [actor.cityId, ...visibleToValues(actor), ids])
    return new Map(rows.map((row) => [row.proposalId, row]))
  }

  /** Newest first; the newest hundred, for whoever corrects more often is not read so far back. */
  versions(actor: Actor, id: ProposalId): Promise<VersionRow[]> {
    return this.reader.all(actor, versions, [actor.cityId, ...visibleToValues(actor), id])
  }

  /** One version of the proposal with that number, with what changed in it. */
  async version(actor: Actor, proposalNumber: number, number: number): Promise<ShownVersion | null> {
    const values = [actor.cityId, ...visibleToValues(actor), proposalNumber, number]
    const [shown, before] = await this.reader.all(actor, pair, values)
    if (shown?.number !== number) return null
    return {
      ...shown,
      titleChanges: before ? textChanges(before.title, shown.title) : null,
      bodyChanges: before ? textChanges(before.body, shown.body) : null,
    }
  }
}
