import type { ModerationDecisionId } from '@tilia/contracts'
import type { Actor, PersonId } from '@tilia/kernel'
import { CityReader, statement, SubjectRegistry } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import type { ModerationVerb } from '../actions/decide-about-subject.js'
import type { HouseRule } from '../model/house-rules.js'

export interface DecisionRow {
  readonly id: ModerationDecisionId
  readonly subjectId: string
  readonly verb: ModerationVerb
  readonly rule: HouseRule
  /** For the author and for moderators; null for everyone else. */
  readonly sentence: string | null
  /** For moderators. */
  readonly moderatorId: PersonId | null
  readonly at: Date
}

const COLUMNS = `id, subject_id as "subjectId", verb, rule, sentence, moderator_id as "moderatorId", at`

const latest = statement<DecisionRow>(
  'moderation.latest-decisions',
  `select decision.* from unnest($2::uuid[]) as asked(id) cross join lateral (
     select ${COLUMNS} from moderation_decision
     where city_id = $1 and subject_id = asked.id and verb <> 'keep' order by moderation_decision.id desc limit 1) as decision`,
)

const all = statement<DecisionRow>(
  'moderation.decisions-about',
  `select ${COLUMNS} from moderation_decision where city_id = $1 and subject_id = $2 order by id desc limit 50`,
)

/** Why something is hidden: everyone sees the rule and when, its author the sentence too, moderators also who. */
@Injectable()
export class FindDecisions {
  constructor(
    private readonly reader: CityReader,
    private readonly subjects: SubjectRegistry,
  ) {}

  /** The decision in force for each of many subjects. A batch: see `load`. */
  readonly latest = async (actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, DecisionRow>> => {
    const rows = await this.reader.all(actor, latest, [actor.cityId, ids])
    const shown = await this.forEyesOf(actor, rows)
    return new Map(shown.map((row) => [row.subjectId, row]))
  }

  /** Everything that was decided about a subject, newest first; for moderators. */
  async about(actor: Actor, subjectId: string): Promise<readonly DecisionRow[]> {
    return actor.has('moderator') ? this.reader.all(actor, all, [actor.cityId, subjectId]) : []
  }

  private async forEyesOf(actor: Actor, rows: readonly DecisionRow[]): Promise<DecisionRow[]> {
    if (actor.has('moderator')) return [...rows]
    const own = actor.signedIn
      ? await this.subjects.cards(
          actor,
          rows.map((row) => row.subjectId),
        )
      : new Map()
    return rows.map((row) => ({
      ...row,
      moderatorId: null,
      sentence: actor.is(own.get(row.subjectId)?.authorId ?? null) ? row.sentence : null,
    }))
  }
}
