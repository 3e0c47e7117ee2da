import { accountDeleted } from '@tilia/contracts'
import { EventHandler, statement, type HandledEvent, type Tx } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

const forget = statement<never>('follows.forget-of-person', 'delete from follow where city_id = $1 and person_id = $2')

@Injectable()
export class ForgetFollowsOfAccount extends EventHandler {
  readonly name = 'forget-follows-when-account-is-deleted'
  readonly events = [accountDeleted]

  async handle({ payload }: HandledEvent, tx: Tx): Promise<void> {
    await tx.one(forget, [tx.cityId, payload.personId!])
  }
}
