import { isNewsCode, TOLD_REASONS, type NewsCode, type ToldReason } from '@tilia/rules/news'
import { graphql } from '#lib/platform/graphql/graphql.ts'
import { Refusal } from '#lib/platform/refusals/refusal.ts'

export const NOTIFICATIONS = graphql(`
  query Notifications($after: String) {
    notifications(after: $after) {
      items {
        id
        code
        reason
        at
        readAt
        subject {
          id
          title
          language
          path
        }
        via {
          title
        }
        facts {
          other
          standing
          completion
          day
          reason
          version
        }
      }
      nextCursor
    }
  }
`)

export const MARK_READ = graphql(
  `
    mutation MarkRead($input: MarkReadInput!) {
      markNotificationsRead(input: $input) {
        ... on MarkReadPayload {
          marked
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const MARK_READ_THROUGH = graphql(
  `
    mutation MarkReadThrough($input: MarkReadThroughInput!) {
      markNotificationsReadThrough(input: $input) {
        ... on MarkReadPayload {
          marked
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

/** The api may be newer than this page: what it cannot say is left out. */
export const codeOf = (code: string): NewsCode | null => (isNewsCode(code) ? code : null)

export const reasonOf = (reason: string): ToldReason => TOLD_REASONS.find((known) => known === reason) ?? 'asked'
