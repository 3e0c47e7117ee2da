import { ok } from '@tilia/kernel'
import { fieldError, mustBeSignedIn, refuseInput, statement, UnitOfWork, type RequestContext } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

const setLocale = statement<never>(
  'identity.set-locale',
  `update person set locale = $3 where city_id = $1 and id = $2 and deleted_at is null`,
)

/** Of the mails to the person. One of the city's. */
@Injectable()
export class ChooseLanguage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute({ actor, city }: RequestContext, locale: string) {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = mustBeSignedIn(actor)
      if (!person.ok) return person
      if (!city.languages.includes(locale)) return refuseInput(fieldError('locale', 'not_one_of'))
      await tx.one(setLocale, [tx.cityId, person.value, locale])
      return ok({ done: true })
    })
  }
}
