import { ThreadShown } from '#lib/comments/comment.ts'
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

/** An idea that informs a commitment. */
export const TieShown = graphql(`
  fragment TieShown on Tie {
    id
    tiedAt
    note
    proposal {
      number
      title
      language
      supportCount
    }
  }
`)
export type TieShown = ResultOf<typeof TieShown>

export const COMMITMENT = graphql(
  `
    query Commitment($number: Int!, $after: String, $firstComments: Int!) {
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
        tieCount
        ties(first: 10) {
          items {
            ...TieShown
          }
        }
        commentCount
        comments(first: $firstComments) {
          ...ThreadShown
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
  [MilestoneShown, ReportShown, TieShown, ThreadShown, FollowShown],
)
export type CommitmentPage = NonNullable<ResultOf<typeof COMMITMENT>['commitment']>
