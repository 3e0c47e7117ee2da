import { ok } from '@tilia/kernel'
import { fieldError, mustBeSignedIn, refuseInput, statement, UnitOfWork, type RequestContext } from '@tilia/platform'
import { decideDisplayName } from '@tilia/rules/name'
import { Injectable } from '@nestjs/common'

const setName = statement<never>(
  'identity.set-display-name',
  `update person set display_name = $3 where city_id = $1 and id = $2 and deleted_at is null`,
)

/** By what name others see what one writes; with none it is 'Resident' and a number. */
@Injectable()
export class ChooseDisplayName {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute({ actor }: RequestContext, typed: string | null) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeSignedIn(actor)
      if (!person.ok) return person
      const name = decideDisplayName(typed)
      if (!name.ok) return refuseInput(fieldError('displayName', name.refusal))
      await tx.one(setName, [tx.cityId, person.value, name.value])
      return ok({ done: true })
    })
  }
}
