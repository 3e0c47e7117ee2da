import { graphql } from '#lib/platform/graphql/graphql.ts'
import { Refusal } from '#lib/platform/refusals/refusal.ts'

export const SIGN_IN = graphql(
  `
    mutation SignIn($input: SignInInput!) {
      signIn(input: $input) {
        ... on SessionOpened {
          token
          expiresAt
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const REGISTER = graphql(
  `
    mutation Register($input: RegisterInput!) {
      register(input: $input) {
        ... on SessionOpened {
          token
          expiresAt
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const SIGN_OUT = graphql(
  `
    mutation SignOut {
      signOut {
        ... on Done {
          done
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const MAILED_LINK = graphql(`
  query MailedLink($token: String!) {
    mailedLink(token: $token) {
      purpose
      email
      needs
      roles
    }
  }
`)

export const CONFIRM = graphql(
  `
    mutation ConfirmAddress($input: ProveLinkInput!) {
      confirmAddress(input: $input) {
        ... on SessionOpened {
          token
          expiresAt
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const ACCEPT = graphql(
  `
    mutation AcceptInvitation($input: ProveLinkInput!) {
      acceptInvitation(input: $input) {
        ... on SessionOpened {
          token
          expiresAt
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const RESEND = graphql(
  `
    mutation ResendConfirmation($input: ResendConfirmationInput!) {
      resendConfirmation(input: $input) {
        ... on Done {
          done
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const ASK_RESET = graphql(
  `
    mutation RequestPasswordReset($input: AddressInput!) {
      requestPasswordReset(input: $input) {
        ... on Done {
          done
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const RESET = graphql(
  `
    mutation ResetPassword($input: ResetPasswordInput!) {
      resetPassword(input: $input) {
        ... on Done {
          done
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const ACCOUNT = graphql(`
  query Account {
    viewer {
      id
      number
      displayName
      email
      confirmed
      locale
      sessions {
        id
        device
        createdAt
        lastSeenAt
        current
      }
    }
  }
`)

export const CHOOSE_NAME = graphql(
  `
    mutation ChooseDisplayName($input: ChooseDisplayNameInput!) {
      chooseDisplayName(input: $input) {
        ... on Done {
          done
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const CHANGE_PASSWORD = graphql(
  `
    mutation ChangePassword($input: ChangePasswordInput!) {
      changePassword(input: $input) {
        ... on SessionOpened {
          token
          expiresAt
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const ASK_ADDRESS = graphql(
  `
    mutation RequestAddressChange($input: RequestAddressChangeInput!) {
      requestAddressChange(input: $input) {
        ... on Done {
          done
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const REVOKE = graphql(
  `
    mutation RevokeSession($input: RevokeSessionInput!) {
      revokeSession(input: $input) {
        ... on Done {
          done
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const MY_DATA = graphql(
  `
    mutation GatherMyData($input: PasswordInput!) {
      gatherMyData(input: $input) {
        ... on PersonalData {
          content
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const DELETE = graphql(
  `
    mutation DeleteAccount($input: DeleteAccountInput!) {
      deleteAccount(input: $input) {
        ... on Done {
          done
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const CHANGE_ADDRESS = graphql(
  `
    mutation ChangeAddress($input: ProveLinkInput!) {
      changeAddress(input: $input) {
        ... on SessionOpened {
          token
          expiresAt
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
