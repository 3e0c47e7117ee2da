import { ok, refuse, type Actor } from '@tilia/kernel'
import { mustBeConfirmed, SubjectRegistry, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { isFollowable } from '../model/followable.js'
import { setWish } from './set-wish.sql.js'

/** A person wants to hear of a subject. Asking again changes nothing. */
@Injectable()
export class FollowSubject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: SubjectRegistry,
  ) {}

  async execute(actor: Actor, subjectId: string) {
    const person = mustBeConfirmed(actor)
    if (!person.ok) return person
    const card = await this.subjects.card(actor, subjectId)
    if (card?.state !== 'open') return refuse('not_found')
    if (!isFollowable(card.kind)) return refuse('not_allowed')
    return this.unitOfWork.run(actor, async (tx) => {
      const changed = await tx.one(setWish, [tx.cityId, person.value, subjectId, 'on'])
      return ok({ subjectId, following: true, changed: changed !== null })
    })
  }
}
