import { graphql, type ResultOf } from '#lib/platform/graphql/graphql.ts'
import { Refusal } from '#lib/platform/refusals/refusal.ts'

/** A comment as a thread shows it. */
export const CommentShown = graphql(`
  fragment CommentShown on Comment {
    id
    depth
    state
    language
    body
    bodyHtml
    createdAt
    correctedAt
    replyCount
    author {
      id
      number
      displayName
      left
    }
    viewerCan {
      reply
      correct
      remove
    }
  }
`)

export type CommentShown = ResultOf<typeof CommentShown>

/** How many a page shows that is about something else; the others are a page of their own. */
export const FIRST_COMMENTS = 10

/** With the first replies below it: what a page of comments holds. */
export const ThreadShown = graphql(
  `
    fragment ThreadShown on CommentPage {
      nextCursor
      items {
        ...CommentShown
        replies {
          nextCursor
          items {
            ...CommentShown
          }
        }
      }
    }
  `,
  [CommentShown],
)

export type ThreadShown = ResultOf<typeof ThreadShown>

export const COMMENTS_ON = graphql(
  `
    query CommentsOn($subjectId: ID!, $after: String) {
      subject(id: $subjectId) {
        id
        kind
        title
        language
        path
      }
      comments(subjectId: $subjectId, after: $after) {
        ...ThreadShown
      }
    }
  `,
  [ThreadShown],
)

export const COMMENT = graphql(
  `
    query Comment($id: ID!, $after: String) {
      comment(id: $id) {
        ...CommentShown
        subjectId
        about {
          title
          language
          path
        }
      }
      replies(commentId: $id, after: $after) {
        nextCursor
        items {
          ...CommentShown
          replies {
            nextCursor
            items {
              ...CommentShown
            }
          }
        }
      }
      moderationDecision(subjectId: $id) {
        verb
        rule
        sentence
        at
      }
    }
  `,
  [CommentShown],
)

export const WRITE_COMMENT = graphql(
  `
    mutation WriteComment($input: WriteCommentInput!) {
      writeComment(input: $input) {
        ... on CommentPayload {
          commentId
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const CORRECT_COMMENT = graphql(
  `
    mutation CorrectComment($input: CorrectCommentInput!) {
      correctComment(input: $input) {
        ... on CommentPayload {
          commentId
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const REMOVE_COMMENT = graphql(
  `
    mutation RemoveComment($input: RemoveCommentInput!) {
      removeComment(input: $input) {
        ... on CommentPayload {
          commentId
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
