import { graphql, type ResultOf } from '#lib/platform/graphql/graphql.ts'
import { Refusal } from '#lib/platform/refusals/refusal.ts'

/** What FollowForm needs of an idea, a commitment or a plan: spread it as `viewerFollow { ...FollowShown }`. */
export const FollowShown = graphql(`
  fragment FollowShown on ViewerFollow {
    following
    reason
  }
`)
export type FollowShown = ResultOf<typeof FollowShown>

export const FOLLOWED = graphql(`
  query Followed($id: ID!) {
    subject(id: $id) {
      id
      kind
      title
      language
      path
    }
  }
`)

export const FOLLOW = graphql(
  `
    mutation Follow($input: FollowInput!) {
      followSubject(input: $input) {
        ... on FollowPayload {
          following
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const UNFOLLOW = graphql(
  `
    mutation Unfollow($input: FollowInput!) {
      unfollowSubject(input: $input) {
        ... on FollowPayload {
          following
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const FOLLOWS = graphql(`
  query Follows($after: String) {
    viewerFollows(after: $after) {
      items {
        subject {
          id
          title
          language
          path
        }
        reason
        via {
          title
        }
        since
      }
      nextCursor
    }
  }
`)
