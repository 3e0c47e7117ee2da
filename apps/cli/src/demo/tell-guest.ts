import { FollowSubject } from '@tilia/follows'
import { newId } from '@tilia/kernel'
import { MarkRead, SetDigest } from '@tilia/notifications'
import type { INestApplicationContext } from '@nestjs/common'
import type { Calendar } from './calendar.js'
import { done } from './done.js'
import type { Cast } from './tell-people.js'
import type { ToldPlan } from './tell-plan.js'

/** A week ago, so that this week's digest has something to say, and not a year of it. */
const LAST_VISIT = 7

/** Who signs in as a resident finds that they follow the plan, and what happened since they were here last. */
export function tellGuest(app: INestApplicationContext, { guest }: Cast, plan: ToldPlan, calendar: Calendar): void {
  calendar.note(calendar.ago(350), async () => {
    await done(app.get(FollowSubject).execute(guest.actor, plan.planId))
    for (const commitmentId of plan.commitments.values())
      await done(app.get(FollowSubject).execute(guest.actor, commitmentId))
  })
  calendar.note(calendar.ago(LAST_VISIT), async () => {
    await done(app.get(MarkRead).execute(guest.actor, { throughId: newId() }))
    await done(app.get(SetDigest).execute(guest.actor, { rhythm: 'weekly', cityNews: true }))
  })
}
