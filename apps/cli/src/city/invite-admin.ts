import { Actor, ok, type CityId } from '@tilia/kernel'
import { inviteTo } from '@tilia/identity'
import { recordAct, type UnitOfWork } from '@tilia/platform'

/** In one transaction: the mail is sent by the worker if, and only if, the invitation stands. */
export async function inviteAdmin(
  unitOfWork: UnitOfWork,
  { cityId, email, locale, created }: { cityId: CityId; email: string; locale: string; created: boolean },
): Promise<void> {
  await unitOfWork.run(Actor.machinery(cityId), async (tx) => {
    if (created) await recordAct(tx, { verb: 'city_created' })
    await inviteTo(tx, { email, roles: ['admin'], locale })
    return ok()
  })
}
