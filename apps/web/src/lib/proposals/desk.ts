import { graphql } from '#lib/platform/graphql/graphql.ts'
import { Refusal } from '#lib/platform/refusals/refusal.ts'
import { AnswerShown } from './idea.ts'

/** How much waits, and the ideas that wait longest. */
export const DESK_OVERVIEW = graphql(`
  query DeskOverview {
    waiting: proposals(standing: received, sort: oldest, first: 5) {
      total
      items {
        number
        title
        language
        supportCount
        publishedAt
      }
    }
    inReview: proposals(standing: under_review, first: 1) {
      total
    }
  }
`)

export const DESK_IDEAS = graphql(`
  query DeskIdeas($standing: ProposalListStanding, $after: String) {
    proposals(standing: $standing, sort: oldest, first: 20, after: $after) {
      total
      nextCursor
      items {
        number
        title
        excerpt
        language
        reached
        supportCount
        commentCount
        publishedAt
        aboutCommitment {
          number
        }
      }
    }
  }
`)

export const DESK_IDEA = graphql(
  `
    query DeskIdea($number: Int!) {
      proposal(number: $number) {
        id
        number
        title
        bodyHtml
        language
        state
        reached
        supportCount
        commentCount
        publishedAt
        author {
          number
          displayName
          left
        }
        aboutCommitment {
          id
          number
          title
        }
        answers {
          ...AnswerShown
        }
        ties {
          id
          note
          tiedAt
          commitment {
            number
            title
          }
        }
        viewerCan {
          answer
        }
        viewerCanTie
      }
      commitments(first: 50) {
        items {
          id
          number
          title
        }
      }
    }
  `,
  [AnswerShown],
)

export const ANSWER = graphql(
  `
    mutation AnswerIdea($input: AnswerProposalInput!) {
      answerProposal(input: $input) {
        ... on ProposalPayload {
          number
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
