import { accountDeleted } from '@tilia/contracts'
import { EventHandler, statement, type HandledEvent, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

const forgetTold = statement<never>(
  'notifications.forget-notifications-of',
  'delete from notification where city_id = $1 and person_id = $2',
)
const forgetSetting = statement<never>(
  'notifications.forget-digest-setting-of',
  'delete from digest_setting where city_id = $1 and person_id = $2',
)

@Injectable()
export class ForgetNotificationsOfAccount extends EventHandler {
  readonly name = 'forget-notifications-when-account-is-deleted'
  readonly events = [accountDeleted]

  async handle({ payload }: HandledEvent, tx: Tx): Promise<void> {
    await tx.one(forgetTold, [tx.cityId, payload.personId!])
    await tx.one(forgetSetting, [tx.cityId, payload.personId!])
  }
}
