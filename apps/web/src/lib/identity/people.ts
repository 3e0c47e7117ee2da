import { graphql } from '#lib/platform/graphql/graphql.ts'
import { Refusal } from '#lib/platform/refusals/refusal.ts'

export const PEOPLE = graphql(`
  query People($search: String, $after: String, $invitationsAfter: String) {
    peopleWithRoles(search: $search, after: $after) {
      nextCursor
      items {
        id
        email
        roles
        since
        person {
          number
          displayName
          left
        }
      }
    }
    invitations(after: $invitationsAfter) {
      nextCursor
      items {
        id
        email
        roles
        invitedAt
        expiresAt
        invitedBy {
          number
          displayName
          left
        }
      }
    }
  }
`)

export const ROLE_HOLDER = graphql(`
  query RoleHolder($id: ID!) {
    personWithRoles(id: $id) {
      id
      email
      roles
      since
      person {
        number
        displayName
        left
      }
    }
  }
`)

export const INVITATION = graphql(`
  query Invitation($id: ID!) {
    invitation(id: $id) {
      id
      email
      roles
      invitedAt
      expiresAt
      invitedBy {
        number
        displayName
        left
      }
    }
  }
`)

export const INVITE = graphql(
  `
    mutation Invite($input: InviteInput!) {
      invite(input: $input) {
        ... on Done {
          done
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const WITHDRAW = graphql(
  `
    mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
      withdrawInvitation(input: $input) {
        ... on Done {
          done
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const GRANT = graphql(
  `
    mutation GrantRole($input: RoleInput!) {
      grantRole(input: $input) {
        ... on Done {
          done
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const REVOKE_ROLE = graphql(
  `
    mutation RevokeRole($input: RoleInput!) {
      revokeRole(input: $input) {
        ... on Done {
          done
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
