import { m } from '@tilia/messages'
import { graphql } from '#lib/platform/graphql/graphql.ts'
import { link } from '#lib/platform/locale.ts'
import { Refusal } from '#lib/platform/refusals/refusal.ts'

export const DRAFT = graphql(
  `
    query Draft($id: ID!) {
      proposalDraft(id: $id) {
        id
        title
        body
        bodyHtml
        language
        aboutCommitment {
          id
          number
          title
        }
        publicationRefusal {
          ...Refusal
        }
      }
    }
  `,
  [Refusal],
)

export const DRAFT_SIMILAR = graphql(`
  query DraftSimilar($id: ID!) {
    proposalDraft(id: $id) {
      id
      title
      similar {
        number
        title
        excerpt
        language
        supportCount
        reached
      }
    }
  }
`)

export const DRAFT_PLACE = graphql(`
  query DraftPlace($id: ID!) {
    proposalDraft(id: $id) {
      id
      title
      aboutCommitment {
        id
      }
    }
    commitments(first: 50) {
      items {
        id
        number
        title
      }
    }
  }
`)

/** Where a new idea goes to, and what it may be for. */
export const NEW_IDEA = graphql(`
  query NewIdea($commitment: Int!) {
    commitment(number: $commitment) {
      id
      number
      title
    }
    plans(first: 50, state: published) {
      items {
        number
        round {
          opensAt
          closesAt
          phase
        }
      }
    }
  }
`)

export const DRAFT_IDEA = graphql(
  `
    mutation DraftIdea($input: DraftProposalInput!) {
      draftProposal(input: $input) {
        ... on DraftPayload {
          proposalId
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const SAVE_DRAFT = graphql(
  `
    mutation SaveDraft($input: SaveDraftInput!) {
      saveDraft(input: $input) {
        ... on DraftPayload {
          proposalId
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const DISCARD_DRAFT = graphql(
  `
    mutation DiscardDraft($input: ProposalInput!) {
      discardDraft(input: $input) {
        ... on DraftPayload {
          proposalId
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const PUBLISH = graphql(
  `
    mutation PublishIdea($input: ProposalInput!) {
      publishProposal(input: $input) {
        ... on ProposalPayload {
          number
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

/** The steps of writing, in order; with a draft, those behind one can be gone back to. */
export const draftSteps = (id: string | null): { name: string; href?: string }[] =>
  [
    { name: m.proposals_step_title(), path: 'title' },
    { name: m.proposals_step_text(), path: 'text' },
    { name: m.proposals_step_place(), path: 'place' },
    { name: m.proposals_step_check(), path: 'check' },
  ].map(({ name, path }) => ({ name, href: id ? link(`/ideas/drafts/${id}/${path}`) : undefined }))
