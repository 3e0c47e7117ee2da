import type { CommitmentId, MilestoneId } from '@tilia/contracts'
import type { Actor } from '@tilia/kernel'
import { FindCommitments, FindProgress } from '@tilia/plans'
import { NewsFactsSource, type NewsReference } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

type Facts = Readonly<Record<string, string | number | null>>
type Code = 'plan_published' | 'commitment_dropped' | 'progress_posted' | 'milestone_moved'
type Read = (actor: Actor, news: readonly NewsReference[]) => Promise<(news: NewsReference) => Facts | null>

/** Which version, why dropped, how far, when it is due now and why: what sentences on plans name. */
@Injectable()
export class NewsFactsOfPlans extends NewsFactsSource {
  private readonly reads: Readonly<Record<Code, Read>> = {
    plan_published:
      async () =>
      ({ ids }) => ({ version: Number(ids.version) || null }),
    commitment_dropped: (actor, news) => this.whyDropped(actor, news),
    progress_posted: (actor, news) => this.howFar(actor, news),
    milestone_moved: (actor, news) => this.whenNow(actor, news),
  }
  readonly codes = Object.keys(this.reads)

  constructor(
    private readonly commitments: FindCommitments,
    private readonly progress: FindProgress,
  ) {
    super()
  }

  async read(actor: Actor, news: readonly NewsReference[]): Promise<ReadonlyMap<string, Facts>> {
    const groups = [...Map.groupBy(news, ({ code }) => code as Code)]
    const found = await Promise.all(
      groups.map(async ([code, group]) => {
        const factsOf = await this.reads[code](actor, group)
        return group.map((each) => [each.newsId, factsOf(each) ?? {}] as const)
      }),
    )
    return new Map(found.flat())
  }

  private readonly whyDropped: Read = async (actor, news) => {
    const rows = await this.commitments.byIds(actor, news.map(subject))
    return (each) => ({ reason: rows.get(subject(each))?.droppedReason ?? null })
  }

  /** Only of the newest report: an older one is told without its figure rather than with a later one's. */
  private readonly howFar: Read = async (actor, news) => {
    const latest = await this.progress.latestByCommitment(actor, news.map(subject))
    return (each) => {
      const update = latest.get(subject(each))
      return update && update.id === each.ids.updateId ? { completion: update.completion } : null
    }
  }

  private readonly whenNow: Read = async (actor, news) => {
    const milestones = news.flatMap(({ otherId }) => (otherId ? [otherId as MilestoneId] : []))
    const moves = await this.progress.movesByMilestone(actor, milestones)
    return ({ ids, otherId }) => {
      const move = moves.get(otherId as MilestoneId)?.find(({ id }) => id === ids.moveId)
      return move ? { day: move.toDate, reason: move.reason } : null
    }
  }
}

const subject = ({ subjectId }: NewsReference) => subjectId as CommitmentId
