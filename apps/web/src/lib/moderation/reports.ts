import { graphql } from '#lib/platform/graphql/graphql.ts'
import { Refusal } from '#lib/platform/refusals/refusal.ts'

export const REPORTED = graphql(`
  query Reported($subjectId: ID!) {
    subject(id: $subjectId) {
      id
      kind
      title
      language
      path
    }
  }
`)

export const REPORT = graphql(
  `
    mutation Report($input: ReportSubjectInput!) {
      reportSubject(input: $input) {
        ... on ReportSubjectPayload {
          reported
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const QUEUE = graphql(`
  query ReportQueue($after: String) {
    viewer {
      roles
    }
    reportedSubjectCount
    reportedSubjects(after: $after) {
      nextCursor
      items {
        subjectId
        since
        reports
        reasons
        notes
        textHtml
        author {
          number
          displayName
          left
        }
        subject {
          title
          kind
          language
          path
        }
      }
    }
  }
`)

export const TO_DECIDE = graphql(`
  query ToDecide($subjectId: ID!) {
    viewer {
      roles
    }
    subject(id: $subjectId) {
      id
      title
      language
      path
    }
    moderationDecisions(subjectId: $subjectId) {
      id
      verb
      rule
      sentence
      at
      moderator {
        number
        displayName
        left
      }
    }
  }
`)

export const DECIDE = graphql(
  `
    mutation Decide($input: DecideAboutSubjectInput!) {
      decideAboutSubject(input: $input) {
        ... on DecisionPayload {
          subjectId
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
