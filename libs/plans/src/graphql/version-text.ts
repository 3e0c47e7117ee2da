import { changesBetween } from '../model/plan-changes.js'
import type { VersionWithText } from '../queries/find-versions.js'
import type { PlanVersionText } from './version.objects.js'

/** A version for its page: its words, and what they changed. */
export function versionText({ snapshot, before, number, note, publishedAt }: VersionWithText): PlanVersionText {
  return {
    number,
    note,
    publishedAt,
    content: snapshot.plan,
    commitments: snapshot.commitments.map((commitment) => ({
      ...commitment,
      milestones: commitment.milestones.map(({ content, dropped }) => ({ ...content, dropped })),
    })),
    changes: before ? changesBetween(before, snapshot) : [],
  }
}
