import { ok, type Actor } from '@tilia/kernel'
import { mustBeSignedIn, statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

const markRead = statement<{ id: string }>(
  'notifications.mark-read',
  `update notification set read_at = now()
   where city_id = $1 and person_id = $2 and id = any ($3::uuid[]) and read_at is null returning id`,
)

const markReadThrough = statement<{ id: string }>(
  'notifications.mark-read-through',
  `update notification set read_at = now()
   where city_id = $1 and person_id = $2 and id <= $3 and read_at is null returning id`,
)

/** What to mark: some, or everything up to and with one, so that what came meanwhile stays unread. */
export type WhatWasRead = { readonly ids: readonly string[] } | { readonly throughId: string }

/** A person has read notifications of theirs. Those of others are not touched, and it is not said that they are there. */
@Injectable()
export class MarkRead {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, what: WhatWasRead) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeSignedIn(actor)
      if (!person.ok) return person
      const key = [tx.cityId, person.value]
      const marked =
        'ids' in what
          ? await tx.all(markRead, [...key, what.ids])
          : await tx.all(markReadThrough, [...key, what.throughId])
      return ok({ marked: marked.length })
    })
  }
}
