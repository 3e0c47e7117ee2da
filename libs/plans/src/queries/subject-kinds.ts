import type { Actor } from '@tilia/kernel'
import { CityReader, statement, SubjectKind, type SubjectCard } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { staffValue, visibleTo } from './plan-scope.js'

const CARD = `subject.id, subject.kind, subject.state, plan.language, null as "authorId"`
const SEEN = `where subject.city_id = $1 and ${visibleTo('$2')} and subject.id = any ($3::uuid[])`

const plans = statement<SubjectCard>(
  'plans.cards-of-plans',
  `select ${CARD}, plan.title, '/plans/' || plan.number as path
   from subject join plan on plan.city_id = subject.city_id and plan.id = subject.id ${SEEN}`,
)
const commitments = statement<SubjectCard>(
  'plans.cards-of-commitments',
  `select ${CARD}, commitment.title, '/commitments/' || commitment.number as path
   from subject
   join commitment on commitment.city_id = subject.city_id and commitment.id = subject.id
   join plan on plan.city_id = subject.city_id and plan.id = commitment.plan_id ${SEEN}`,
)
const milestones = statement<SubjectCard>(
  'plans.cards-of-milestones',
  `select ${CARD}, coalesce(milestone.content, milestone.draft)->>'title' as title,
     '/commitments/' || commitment.number || '#milestone-' || milestone.id as path
   from subject
   join milestone on milestone.city_id = subject.city_id and milestone.id = subject.id
   join commitment on commitment.city_id = subject.city_id and commitment.id = milestone.commitment_id
   join plan on plan.city_id = subject.city_id and plan.id = commitment.plan_id ${SEEN}`,
)

@Injectable()
export class PlanKind extends SubjectKind {
  readonly kind = 'plan'

  constructor(private readonly reader: CityReader) {
    super()
  }

  cards(actor: Actor, ids: readonly string[]): Promise<readonly SubjectCard[]> {
    return this.reader.all(actor, plans, [actor.cityId, staffValue(actor), ids])
  }
}

@Injectable()
export class CommitmentKind extends SubjectKind {
  readonly kind = 'commitment'

  constructor(private readonly reader: CityReader) {
    super()
  }

  cards(actor: Actor, ids: readonly string[]): Promise<readonly SubjectCard[]> {
    return this.reader.all(actor, commitments, [actor.cityId, staffValue(actor), ids])
  }
}

@Injectable()
export class MilestoneKind extends SubjectKind {
  readonly kind = 'milestone'

  constructor(private readonly reader: CityReader) {
    super()
  }

  cards(actor: Actor, ids: readonly string[]): Promise<readonly SubjectCard[]> {
    return this.reader.all(actor, milestones, [actor.cityId, staffValue(actor), ids])
  }
}
