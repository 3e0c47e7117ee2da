import { FollowShown } from '#lib/follows/follow.ts'
import { graphql, type ResultOf } from '#lib/platform/graphql/graphql.ts'

export const ReportShown = graphql(`
  fragment ReportShown on ProgressUpdate {
    id
    milestoneId
    reportedOn
    completion
    bodyHtml
    language
    evidence {
      title
      link
    }
  }
`)
export type ReportShown = ResultOf<typeof ReportShown>

export const MilestoneShown = graphql(`
  fragment MilestoneShown on Milestone {
    id
    title
    expectedOutput
    startDate
    dueDate
    promisedDate
    responsible
    status
    daysLate
    completion
    reportedOn
    droppedAt
    droppedReason
    moves {
      id
      fromDate
      toDate
      reason
      movedAt
    }
  }
`)
export type MilestoneShown = ResultOf<typeof MilestoneShown>

export const COMMITMENT = graphql(
  `
    query Commitment($number: Int!, $after: String) {
      commitment(number: $number) {
        id
        number
        title
        language
        status
        publishedAt
        droppedAt
        droppedReason
        content {
          briefDescription
          leadInstitution
          leadPerson
          startDate
          endDate
          policyAreas
          sdgs
          fields {
            key
            text
            items
          }
        }
        plan {
          number
          title
          version
          versions {
            number
            publishedAt
          }
          round {
            opensAt
            closesAt
            phase
          }
        }
        milestones {
          ...MilestoneShown
        }
        updates(first: 50, after: $after) {
          nextCursor
          items {
            ...ReportShown
          }
        }
        viewerCan {
          postProgress
          edit
        }
        viewerFollow {
          ...FollowShown
        }
      }
    }
  `,
  [MilestoneShown, ReportShown, FollowShown],
)
export type CommitmentPage = NonNullable<ResultOf<typeof COMMITMENT>['commitment']>
