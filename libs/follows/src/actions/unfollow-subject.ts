import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeSignedIn, statement, SubjectRegistry, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { setWish } from './set-wish.sql.js'

const hasReason = statement<{ reason: string }>(
  'follows.has-reason',
  'select reason from follow_reason where city_id = $1 and person_id = $2 and subject_id = $3 limit 1',
)

/**
 * A person no longer wants to hear of a subject. It is remembered, so that neither a support nor a tie brings it back.
 * What they follow they may stop even where they can no longer see it.
 */
@Injectable()
export class UnfollowSubject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: SubjectRegistry,
  ) {}

  async execute(actor: Actor, subjectId: string) {
    const person = mustBeSignedIn(actor)
    if (!person.ok) return person
    const seen = (await this.subjects.card(actor, subjectId)) !== null
    return this.unitOfWork.run(actor, async (tx) => {
      const key = [tx.cityId, person.value, subjectId]
      if (!seen && !(await tx.one(hasReason, key))) return refuse('not_found')
      const changed = await tx.one(setWish, [...key, 'off'])
      return ok({ subjectId, following: false, changed: changed !== null })
    })
  }
}
