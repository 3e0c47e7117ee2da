import type { CommitmentId, MilestoneId, PlanId } from '@tilia/contracts'
import type { Actor } from '@tilia/kernel'
import {
  AddCommitment,
  AddMilestone,
  CreatePlan,
  DropMilestone,
  MoveMilestone,
  PostProgress,
  PublishPlan,
  SavePlan,
} from '@tilia/plans'
import { MoveRound, OpenRound } from '@tilia/rounds'
import type { INestApplicationContext } from '@nestjs/common'
import type { Dice } from './dice.js'
import { done } from './done.js'
import type { CommitmentStory, MilestoneStory, Story } from './story.js'

export interface ToldPlan {
  readonly planId: PlanId
  /** By the keys of the story. */
  readonly commitments: ReadonlyMap<string, CommitmentId>
}

const fieldsOf = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).map(([key, text]) => ({ key, text }))

/** Staff write the plan, open its window, publish it, and report on it. */
export async function tellPlan(
  app: INestApplicationContext,
  staff: Actor,
  story: Story,
  dice: Dice,
  window: { opensAt: string; closesAt: string; movedTo: string },
): Promise<ToldPlan> {
  const language = story.city.languages[0]!
  const made = await done(
    app.get(CreatePlan).execute(staff, { clientKey: dice.key(), title: story.plan.title, language }),
  )
  const planId = made.id
  const fields = fieldsOf({ title: story.plan.title, ...story.plan.fields })
  const change = {
    planId,
    revision: 1,
    fields,
    endorsements: story.plan.endorsements.map((one) => ({ ...one, link: null })),
    documents: [],
    settled: [],
  }
  await done(app.get(SavePlan).execute(staff, change))
  const commitments = new Map<string, CommitmentId>()
  const milestones = new Map<MilestoneStory, { milestoneId: MilestoneId; commitmentId: CommitmentId }>()
  for (const commitment of story.commitments) {
    const commitmentId = await addCommitment(app, staff, planId, commitment, dice)
    commitments.set(commitment.key, commitmentId)
    for (const milestone of commitment.milestones) {
      const added = await done(
        app
          .get(AddMilestone)
          .execute(staff, { commitmentId, clientKey: dice.key(), fields: fieldsOf(milestone.fields) }),
      )
      milestones.set(milestone, { milestoneId: added.id, commitmentId })
    }
  }
  const { opensAt, closesAt, movedTo } = window
  await done(app.get(OpenRound).execute(staff, { planId, opensAt, closesAt }))
  await done(app.get(PublishPlan).execute(staff, { planId, note: null }))
  await done(app.get(MoveRound).execute(staff, { planId, opensAt, closesAt: movedTo, reason: story.plan.windowReason }))
  for (const [milestone, ids] of milestones) await report(app, staff, milestone, ids, dice)
  return { planId, commitments }
}

async function addCommitment(
  app: INestApplicationContext,
  staff: Actor,
  planId: PlanId,
  { fields }: CommitmentStory,
  dice: Dice,
): Promise<CommitmentId> {
  const commitment = { planId, clientKey: dice.key(), fields: fieldsOf(fields) }
  return (await done(app.get(AddCommitment).execute(staff, commitment))).id
}

async function report(
  app: INestApplicationContext,
  staff: Actor,
  { progress = [], moved, dropped }: MilestoneStory,
  { milestoneId, commitmentId }: { milestoneId: MilestoneId; commitmentId: CommitmentId },
  dice: Dice,
): Promise<void> {
  if (moved) await done(app.get(MoveMilestone).execute(staff, { milestoneId, toDate: moved.to, reason: moved.reason }))
  for (const { on, completion, body, evidence } of progress)
    await done(
      app.get(PostProgress).execute(staff, {
        clientKey: dice.key(),
        commitmentId,
        milestoneId,
        reportedOn: on,
        completion,
        body,
        evidence: evidence ? [evidence] : [],
      }),
    )
  if (dropped) await done(app.get(DropMilestone).execute(staff, milestoneId, dropped))
}
