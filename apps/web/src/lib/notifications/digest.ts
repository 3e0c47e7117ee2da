import { graphql } from '#lib/platform/graphql/graphql.ts'
import { Refusal } from '#lib/platform/refusals/refusal.ts'

export const DIGEST_SETTING = graphql(`
  query DigestSetting {
    digestSetting {
      rhythm
      cityNews
    }
  }
`)

export const SET_DIGEST = graphql(
  `
    mutation SetDigest($input: SetDigestInput!) {
      setDigest(input: $input) {
        ... on DigestSetting {
          rhythm
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const SUBSCRIBE = graphql(
  `
    mutation Subscribe($input: SubscribeInput!) {
      subscribe(input: $input) {
        ... on SubscriptionAsked {
          asked
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const CONFIRM_SUBSCRIPTION = graphql(
  `
    mutation ConfirmSubscription($input: MailedTokenInput!) {
      confirmSubscription(input: $input) {
        ... on SubscriptionConfirmed {
          rhythm
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const STOP_DIGEST = graphql(
  `
    mutation StopDigest($input: MailedTokenInput!) {
      stopDigest(input: $input) {
        ... on DigestStopped {
          stopped
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
