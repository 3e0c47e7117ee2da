import { FollowShown } from '#lib/follows/follow.ts'
import { graphql, type ResultOf } from '#lib/platform/graphql/graphql.ts'

export const WindowShown = graphql(`
  fragment WindowShown on Round {
    opensAt
    closesAt
    phase
  }
`)
export type WindowShown = ResultOf<typeof WindowShown>

export const Tallies = graphql(`
  fragment Tallies on PlanProgress {
    commitments {
      planned
      running
      late
      done
      dropped
    }
    milestones {
      planned
      running
      late
      done
      dropped
    }
  }
`)
export type Tallies = ResultOf<typeof Tallies>

/** A commitment as lists show it. */
export const CommitmentShown = graphql(`
  fragment CommitmentShown on Commitment {
    id
    number
    title
    language
    status
    droppedReason
    content {
      briefDescription
      leadInstitution
      endDate
    }
    milestones {
      id
      status
      daysLate
      dueDate
      moves {
        id
        toDate
        reason
      }
    }
    latestUpdate {
      reportedOn
    }
    tieCount
  }
`)
export type CommitmentShown = ResultOf<typeof CommitmentShown>

export const PLANS = graphql(
  `
    query Plans($after: String) {
      plans(after: $after) {
        nextCursor
        items {
          id
          number
          title
          state
          language
          content {
            summary
            periodEnd
            extendedEnd
          }
          progress {
            ...Tallies
          }
          round {
            ...WindowShown
          }
        }
      }
    }
  `,
  [Tallies, WindowShown],
)

export const PLAN = graphql(
  `
    query Plan(
      $number: Int!
      $status: ProgressStatus
      $policyArea: String
      $leadInstitution: String
      $search: String
      $after: String
    ) {
      plan(number: $number) {
        id
        number
        title
        state
        language
        version
        publishedAt
        closedAt
        content {
          summary
          jurisdiction
          country
          submittedOn
          periodEnd
          extendedEnd
          leadInstitutions
          groupsCount
          publicMeetingsCount
          endorsements {
            name
            role
            organisation
            link
          }
          documents {
            title
            link
          }
          sections {
            key
            text
          }
        }
        progress {
          ...Tallies
        }
        versions {
          number
          note
          publishedAt
        }
        facets {
          policyAreas
          leadInstitutions
        }
        round {
          ...WindowShown
          moves {
            id
            fromOpensAt
            fromClosesAt
            toOpensAt
            toClosesAt
            reason
            movedAt
          }
        }
        viewerFollow {
          ...FollowShown
        }
        viewerCan {
          edit
        }
      }
      commitments(
        planNumber: $number
        status: $status
        policyArea: $policyArea
        leadInstitution: $leadInstitution
        search: $search
        first: 25
        after: $after
      ) {
        nextCursor
        items {
          ...CommitmentShown
        }
      }
    }
  `,
  [Tallies, WindowShown, CommitmentShown, FollowShown],
)

export const PLAN_VERSION = graphql(`
  query PlanVersion($plan: Int!, $number: Int!) {
    plan(number: $plan) {
      number
      language
      version
    }
    planVersion(plan: $plan, number: $number) {
      number
      note
      publishedAt
      content {
        title
        summary
        jurisdiction
        country
        submittedOn
        periodEnd
        extendedEnd
        leadInstitutions
        endorsements {
          name
          role
          organisation
        }
        documents {
          title
          link
        }
        sections {
          key
          text
        }
      }
      commitments {
        number
        dropped
        content {
          title
          briefDescription
          fields {
            key
            text
            items
          }
        }
        milestones {
          title
          expectedOutput
          endDate
          responsible
          dropped
        }
      }
      changes {
        what
        commitmentNumber
        commitmentTitle
        milestoneTitle
        fields {
          key
          before
          after
        }
      }
    }
  }
`)

export const PLAN_TABLE = graphql(`
  query PlanTable($number: Int!) {
    plan(number: $number) {
      table
    }
  }
`)
