import type { CommitmentId, MilestoneId, PlanId } from '@tilia/contracts'
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
import { DAY, type Calendar } from './calendar.js'
import type { Dice } from './dice.js'
import { done } from './done.js'
import type { CommitmentStory, MilestoneStory, Story } from './story.js'
import type { Townsperson } from './tell-people.js'

/** A year ago it goes online; ideas are taken from a few days later on. */
const PUBLISHED = 358
const OPENED = 353

/** What was made of the plan; its ids are there from the moment it is written. */
export interface ToldPlan {
  planId: PlanId
  /** By the keys of the story. */
  readonly commitments: Map<string, CommitmentId>
}

const fieldsOf = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).map(([key, text]) => ({ key, text }))

/** Staff write the plan, publish it, open its window, and report on it. */
export class PlanTeller {
  private readonly plan: ToldPlan = { planId: '' as PlanId, commitments: new Map() }
  private readonly milestones = new Map<MilestoneStory, { milestoneId: MilestoneId; commitmentId: CommitmentId }>()

  constructor(
    private readonly app: INestApplicationContext,
    private readonly story: Story,
    private readonly staff: Townsperson,
    private readonly calendar: Calendar,
    private readonly dice: Dice,
  ) {}

  tell(): ToldPlan {
    const { calendar, story } = this
    const writtenAt = calendar.inOffice(PUBLISHED + 5)
    calendar.note(writtenAt, () => this.write())
    for (const [place, commitment] of story.commitments.entries())
      calendar.note(writtenAt + (place + 1) * 600_000, () => this.add(commitment))
    const publishedAt = calendar.inOffice(PUBLISHED)
    calendar.note(publishedAt, () =>
      done(this.app.get(PublishPlan).execute(this.staff.actor, { planId: this.plan.planId, note: null })),
    )
    calendar.note(publishedAt + 60_000, () => this.openWindow())
    calendar.note(calendar.inOffice(40), () => this.moveWindow())
    for (const milestone of story.commitments.flatMap(({ milestones }) => milestones))
      this.report(milestone, publishedAt)
    return this.plan
  }

  private async write(): Promise<void> {
    const { title, fields, endorsements } = this.story.plan
    const draft = { clientKey: this.dice.key(), title, language: this.story.city.languages[0]! }
    const { id: planId } = await done(this.app.get(CreatePlan).execute(this.staff.actor, draft))
    this.plan.planId = planId
    const change = {
      planId,
      revision: 1,
      fields: fieldsOf({ title, ...fields }),
      endorsements: endorsements.map((one) => ({ ...one, link: null })),
      documents: [],
      settled: [],
    }
    await done(this.app.get(SavePlan).execute(this.staff.actor, change))
  }

  private async add({ key, fields, milestones }: CommitmentStory): Promise<void> {
    const { planId, commitments } = this.plan
    const commitment = { planId, clientKey: this.dice.key(), fields: fieldsOf(fields) }
    const { id: commitmentId } = await done(this.app.get(AddCommitment).execute(this.staff.actor, commitment))
    commitments.set(key, commitmentId)
    for (const milestone of milestones) {
      const step = { commitmentId, clientKey: this.dice.key(), fields: fieldsOf(milestone.fields) }
      const { id: milestoneId } = await done(this.app.get(AddMilestone).execute(this.staff.actor, step))
      this.milestones.set(milestone, { milestoneId, commitmentId })
    }
  }

  private window(closes: number) {
    const midnight = (offset: number) => `${this.calendar.day(offset)}T00:00`
    return { planId: this.plan.planId, opensAt: midnight(-OPENED), closesAt: midnight(closes) }
  }

  private openWindow() {
    return done(this.app.get(OpenRound).execute(this.staff.actor, this.window(60)))
  }

  private moveWindow() {
    const moved = { ...this.window(90), reason: this.story.plan.windowReason }
    return done(this.app.get(MoveRound).execute(this.staff.actor, moved))
  }

  /** What was done before the plan went online is reported in the days after. */
  private report(milestone: MilestoneStory, publishedAt: number): void {
    const { calendar, dice } = this
    const { progress = [], moved, dropped } = milestone
    const on = (day: string) => {
      const at = calendar.officeHourOf(day)
      return at > publishedAt ? at : publishedAt + DAY + dice.roll(2 * DAY)
    }
    let last = 0
    for (const { on: reportedOn, completion, body, evidence } of progress) {
      last = Math.max(on(reportedOn), last + 60_000)
      calendar.note(last, () => {
        const { milestoneId, commitmentId } = this.milestones.get(milestone)!
        const report = { commitmentId, milestoneId, reportedOn, completion, body, evidence: evidence ? [evidence] : [] }
        return done(this.app.get(PostProgress).execute(this.staff.actor, { clientKey: dice.key(), ...report }))
      })
    }
    if (moved)
      calendar.note(on(moved.on), () => {
        const { milestoneId } = this.milestones.get(milestone)!
        const move = { milestoneId, toDate: moved.to, reason: moved.reason }
        return done(this.app.get(MoveMilestone).execute(this.staff.actor, move))
      })
    if (dropped)
      calendar.note(on(dropped.on), () => {
        const { milestoneId } = this.milestones.get(milestone)!
        return done(this.app.get(DropMilestone).execute(this.staff.actor, milestoneId, dropped.reason))
      })
  }
}
