import { changedFields, COMMITMENT_ROWS, MILESTONE_ROWS, PLAN_ROWS, type ChangedField } from '@tilia/rules/plan-content'
import type { CommitmentSnapshot, MilestoneSnapshot, PlanSnapshot } from './plan-text.js'

/** One thing that a version says differently from the one before. */
export interface PlanChange {
  readonly what: 'added' | 'removed' | 'dropped' | 'changed'
  /** Of the commitment it is about; null where it is about the plan itself. */
  readonly commitmentNumber: number | null
  readonly commitmentTitle: string | null
  /** Of the milestone it is about; null where it is about none. */
  readonly milestoneTitle: string | null
  /** Of what was changed: the fields with their words before and after. */
  readonly fields: readonly ChangedField[]
}

/** What has changed from one version to the next, in the order of a plan's page. */
export function changesBetween(before: PlanSnapshot, after: PlanSnapshot): PlanChange[] {
  const onPlan = { commitmentNumber: null, commitmentTitle: null, milestoneTitle: null }
  const lists = listFields(before, after)
  const own = [...changedFields(PLAN_ROWS, before.plan, after.plan), ...lists]
  return [
    ...(own.length > 0 ? [{ what: 'changed' as const, ...onPlan, fields: own }] : []),
    ...changesOf(before.commitments, after.commitments, COMMITMENT_ROWS, ofCommitment),
    ...after.commitments.flatMap((commitment) => {
      const old = before.commitments.find(({ id }) => id === commitment.id)
      return old ? milestoneChanges(old, commitment) : []
    }),
  ]
}

type Place = Pick<PlanChange, 'commitmentNumber' | 'commitmentTitle' | 'milestoneTitle'>

const ofCommitment = ({ number, content }: CommitmentSnapshot): Place => ({
  commitmentNumber: number,
  commitmentTitle: content.title,
  milestoneTitle: null,
})

function milestoneChanges(before: CommitmentSnapshot, after: CommitmentSnapshot): PlanChange[] {
  const place = ({ content }: MilestoneSnapshot) => ({ ...ofCommitment(after), milestoneTitle: content.title })
  return changesOf(before.milestones, after.milestones, MILESTONE_ROWS, place)
}

interface Part {
  readonly id: string
  readonly content: object
  readonly dropped: boolean
}

function changesOf<P extends Part>(
  before: readonly P[],
  after: readonly P[],
  rows: Parameters<typeof changedFields>[0],
  placeOf: (part: P) => Place,
): PlanChange[] {
  const gone = before.filter((part) => !after.some(({ id }) => id === part.id))
  const changes = after.flatMap((part): PlanChange[] => {
    const old = before.find(({ id }) => id === part.id)
    if (!old) return [{ what: 'added', ...placeOf(part), fields: [] }]
    const fields = changedFields(rows, old.content, part.content)
    return [
      ...(part.dropped && !old.dropped ? [{ what: 'dropped' as const, ...placeOf(part), fields: [] }] : []),
      ...(fields.length > 0 ? [{ what: 'changed' as const, ...placeOf(part), fields }] : []),
    ]
  })
  return [...changes, ...gone.map((part) => ({ what: 'removed' as const, ...placeOf(part), fields: [] }))]
}

/** Endorsements and documents have no row of their own: they are compared as lines. */
function listFields(before: PlanSnapshot, after: PlanSnapshot): ChangedField[] {
  const endorsements = ({ plan }: PlanSnapshot) =>
    plan.endorsements.map(({ name, role, organisation }) => [name, role, organisation].filter(Boolean).join(', '))
  const documents = ({ plan }: PlanSnapshot) => plan.documents.map(({ title }) => title)
  return [
    { key: 'endorsements', before: endorsements(before).join('\n'), after: endorsements(after).join('\n') },
    { key: 'documents', before: documents(before).join('\n'), after: documents(after).join('\n') },
  ].filter((field) => field.before !== field.after)
}
