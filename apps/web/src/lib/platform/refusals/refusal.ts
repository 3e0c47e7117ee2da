import { graphql, type ResultOf } from '../graphql/graphql.ts'

/**
 * Everything a refusal can say. Every mutation spreads it:
 *
 *     supportIdea(input: $input) { ... on SupportGiven { supports } ...Refusal }
 *
 * A domain with a refusal of its own adds its facts here and its sentence in sentence.ts; the type check demands both.
 */
export const Refusal = graphql(`
  fragment Refusal on Refusal {
    __typename
    code
    ... on PhaseNotOpen {
      opensAt
      closesAt
    }
    ... on PlanIsFull {
      limit
    }
    ... on TableNotRead {
      problems {
        line
        column
        code
        min
        max
      }
    }
    ... on TooManyAttempts {
      retryAfterSeconds
    }
    ... on TooManyDrafts {
      limit
    }
    ... on InvalidInput {
      fields {
        field
        code
        min
        max
      }
    }
  }
`)

export type Refusal = ResultOf<typeof Refusal>
export type FieldError = Extract<Refusal, { __typename: 'InvalidInput' }>['fields'][number]

/** True for the civic "no" among the answers of a mutation. */
export const isRefusal = <Answer extends object>(
  answer: Answer,
): answer is Extract<Answer, { code: string }> & Refusal => 'code' in answer
