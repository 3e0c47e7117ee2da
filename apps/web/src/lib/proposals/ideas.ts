import { graphql, type ResultOf } from '#lib/platform/graphql/graphql.ts'
import { Refusal } from '#lib/platform/refusals/refusal.ts'

/** An idea as lists show it. */
export const IdeaInList = graphql(`
  fragment IdeaInList on Proposal {
    id
    number
    title
    excerpt
    language
    reached
    supportCount
    commentCount
    publishedAt
    viewerSupports
    supportRefusal {
      __typename
    }
    ties {
      commitment {
        number
      }
    }
    aboutCommitment {
      number
    }
  }
`)

export type IdeaInList = ResultOf<typeof IdeaInList>

export const IDEAS = graphql(
  `
    query Ideas(
      $search: String
      $standing: ProposalListStanding
      $plan: Int
      $commitment: Int
      $area: ID
      $sort: ProposalSort
      $after: String
    ) {
      proposals(
        search: $search
        standing: $standing
        plan: $plan
        commitment: $commitment
        area: $area
        sort: $sort
        after: $after
        first: 20
      ) {
        total
        nextCursor
        items {
          ...IdeaInList
        }
      }
      plans(first: 50) {
        items {
          number
          title
          state
          round {
            opensAt
            closesAt
            phase
          }
        }
      }
      commitments(first: 50) {
        items {
          number
          title
        }
      }
    }
  `,
  [IdeaInList],
)

export const SUPPORT = graphql(
  `
    mutation Support($input: ProposalInput!) {
      supportProposal(input: $input) {
        ... on SupportPayload {
          changed
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const WITHDRAW_SUPPORT = graphql(
  `
    mutation WithdrawSupport($input: ProposalInput!) {
      withdrawSupport(input: $input) {
        ... on SupportPayload {
          changed
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const MY_IDEAS = graphql(`
  query MyIdeas($after: String) {
    myProposals(first: 20, after: $after) {
      nextCursor
      items {
        id
        number
        title
        language
        state
        reached
        hidden
        supportCount
        commentCount
        changedAt
      }
    }
  }
`)
