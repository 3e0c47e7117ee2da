import { graphql, type ResultOf } from '#lib/platform/graphql/graphql.ts'
import { ThreadShown } from '#lib/comments/comment.ts'
import { FollowShown } from '#lib/follows/follow.ts'
import { Refusal } from '#lib/platform/refusals/refusal.ts'
import { WayShown } from '#lib/links/way.ts'

/** The city's word, as pages show it. */
export const AnswerShown = graphql(`
  fragment AnswerShown on ProposalAnswer {
    version
    standing
    bodyHtml
    language
    office
    answeredAt
    answeredBy {
      number
      displayName
      left
    }
  }
`)

export type AnswerShown = ResultOf<typeof AnswerShown>

export const IDEA = graphql(
  `
    query Idea($number: Int!, $firstComments: Int!) {
      proposal(number: $number) {
        id
        number
        title
        bodyHtml
        language
        state
        hidden
        reached
        version
        supportCount
        publishedAt
        withdrawnAt
        withdrawalReason
        author {
          number
          displayName
          left
        }
        aboutCommitment {
          number
          title
          language
        }
        answers {
          ...AnswerShown
        }
        way {
          ...WayShown
        }
        viewerFollow {
          ...FollowShown
        }
        viewerSupports
        supportRefusal {
          ...Refusal
        }
        viewerCan {
          correct
          withdraw
          answer
        }
        commentCount
        comments(first: $firstComments) {
          ...ThreadShown
        }
        similar {
          number
          title
          language
          supportCount
          reached
        }
      }
      proposalPlace(number: $number) {
        number
        hidden
      }
    }
  `,
  [AnswerShown, FollowShown, WayShown, Refusal, ThreadShown],
)

export type Idea = NonNullable<ResultOf<typeof IDEA>['proposal']>

export const IDEA_TO_CHANGE = graphql(`
  query IdeaToChange($number: Int!) {
    proposal(number: $number) {
      id
      number
      title
      body
      version
      viewerCan {
        correct
        withdraw
      }
    }
  }
`)

export const IDEA_PUBLISHED = graphql(`
  query IdeaPublished($number: Int!) {
    proposal(number: $number) {
      number
      title
      plan {
        round {
          closesAt
          phase
        }
      }
    }
  }
`)

export const CORRECT = graphql(
  `
    mutation CorrectIdea($input: CorrectProposalInput!) {
      correctProposal(input: $input) {
        ... on ProposalPayload {
          number
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const WITHDRAW = graphql(
  `
    mutation WithdrawIdea($input: WithdrawProposalInput!) {
      withdrawProposal(input: $input) {
        ... on ProposalPayload {
          number
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const VERSIONS = graphql(`
  query IdeaVersions($number: Int!) {
    proposal(number: $number) {
      number
      title
      language
      version
      versions {
        number
        title
        writtenAt
      }
    }
  }
`)

export const VERSION = graphql(`
  query IdeaVersion($number: Int!, $version: Int!) {
    proposal(number: $number) {
      number
      title
      language
      version
    }
    proposalVersion(number: $number, version: $version) {
      number
      title
      bodyHtml
      writtenAt
      titleChanges {
        kind
        text
      }
      bodyChanges {
        kind
        text
      }
    }
  }
`)
