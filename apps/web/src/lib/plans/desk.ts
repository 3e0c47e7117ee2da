import { graphql, type ResultOf } from '#lib/platform/graphql/graphql.ts'
import { Refusal } from '#lib/platform/refusals/refusal.ts'

/** What staff are writing of a plan. Null for everyone else. */
export const PLAN_DESK = graphql(`
  query PlanDesk($number: Int!) {
    plan(number: $number) {
      viewerCan {
        edit
        close
      }
      round {
        opensAt
        closesAt
        phase
      }
    }
    planDraft(number: $number) {
      id
      number
      state
      language
      version
      revision
      changed
      fields {
        key
        text
      }
      warnings {
        field
      }
      suggestions {
        id
        text
      }
      comments
      commitments {
        id
        number
        changed
        published
        dropped
        fields {
          key
          text
        }
        milestones {
          id
          changed
        }
      }
    }
  }
`)
export type PlanDesk = NonNullable<ResultOf<typeof PLAN_DESK>['planDraft']>

export const PLAN_FORM = graphql(`
  query PlanForm($number: Int!) {
    planDraft(number: $number) {
      id
      number
      language
      revision
      fields {
        key
        text
      }
      endorsements {
        name
        role
        organisation
        link
      }
      documents {
        title
        link
      }
      warnings {
        field
        asWritten
        reason
      }
    }
  }
`)
export type PlanForm = NonNullable<ResultOf<typeof PLAN_FORM>['planDraft']>

export const DRAFT_TABLE = graphql(`
  query DraftTable($number: Int!) {
    planDraft(number: $number) {
      id
      number
      table
      fields {
        key
        text
      }
    }
  }
`)

export const COMMITMENT_DESK = graphql(`
  query CommitmentDesk($number: Int!) {
    commitment(number: $number) {
      title
      plan {
        number
        title
        state
        language
      }
      viewerCan {
        edit
        remove
        drop
        postProgress
      }
      milestones {
        id
        title
        status
        dueDate
        viewerCan {
          edit
          remove
          move
          drop
          postProgress
        }
      }
    }
    commitmentDraft(number: $number) {
      id
      number
      planNumber
      revision
      changed
      published
      dropped
      fields {
        key
        text
      }
      milestones {
        id
        revision
        changed
        published
        dropped
        fields {
          key
          text
        }
      }
    }
  }
`)
export type CommitmentDesk = ResultOf<typeof COMMITMENT_DESK>

const Done = graphql(`
  fragment Done on DoneThing {
    id
  }
`)
const Made = graphql(`
  fragment Made on MadeThing {
    id
    number
  }
`)
const Saved = graphql(`
  fragment Saved on SavedDraft {
    id
    revision
  }
`)

export const CREATE_PLAN = graphql(
  `
    mutation CreatePlan($input: CreatePlanInput!) {
      createPlan(input: $input) {
        ...Made
        ...Refusal
      }
    }
  `,
  [Made, Refusal],
)
export const IMPORT_PLAN = graphql(
  `
    mutation ImportPlan($input: ImportPlanInput!) {
      importPlan(input: $input) {
        ...Made
        ...Refusal
      }
    }
  `,
  [Made, Refusal],
)
export const SAVE_PLAN = graphql(
  `
    mutation SavePlan($input: SavePlanInput!) {
      savePlan(input: $input) {
        ...Saved
        ...Refusal
      }
    }
  `,
  [Saved, Refusal],
)
export const PUBLISH_PLAN = graphql(
  `
    mutation PublishPlan($input: PublishPlanInput!) {
      publishPlan(input: $input) {
        ... on PublishedPlan {
          id
          version
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
export const CLOSE_PLAN = graphql(
  `
    mutation ClosePlan($input: ClosePlanInput!) {
      closePlan(input: $input) {
        ...Done
        ...Refusal
      }
    }
  `,
  [Done, Refusal],
)
export const DROP_SUGGESTION = graphql(
  `
    mutation DropSuggestion($input: DropSuggestionInput!) {
      dropSuggestion(input: $input) {
        ...Done
        ...Refusal
      }
    }
  `,
  [Done, Refusal],
)
export const ADD_COMMITMENT = graphql(
  `
    mutation AddCommitment($input: AddCommitmentInput!) {
      addCommitment(input: $input) {
        ...Made
        ...Refusal
      }
    }
  `,
  [Made, Refusal],
)
export const ADD_COMMITMENTS = graphql(
  `
    mutation AddCommitments($input: AddCommitmentsInput!) {
      addCommitments(input: $input) {
        ... on AddedCommitments {
          id
          added
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
export const SAVE_COMMITMENT = graphql(
  `
    mutation SaveCommitment($input: SaveCommitmentInput!) {
      saveCommitment(input: $input) {
        ...Saved
        ...Refusal
      }
    }
  `,
  [Saved, Refusal],
)
export const REMOVE_COMMITMENT = graphql(
  `
    mutation RemoveCommitment($input: RemoveCommitmentInput!) {
      removeCommitment(input: $input) {
        ...Done
        ...Refusal
      }
    }
  `,
  [Done, Refusal],
)
export const DROP_COMMITMENT = graphql(
  `
    mutation DropCommitment($input: DropCommitmentInput!) {
      dropCommitment(input: $input) {
        ...Done
        ...Refusal
      }
    }
  `,
  [Done, Refusal],
)
export const ADD_MILESTONE = graphql(
  `
    mutation AddMilestone($input: AddMilestoneInput!) {
      addMilestone(input: $input) {
        ...Done
        ...Refusal
      }
    }
  `,
  [Done, Refusal],
)
export const SAVE_MILESTONE = graphql(
  `
    mutation SaveMilestone($input: SaveMilestoneInput!) {
      saveMilestone(input: $input) {
        ...Saved
        ...Refusal
      }
    }
  `,
  [Saved, Refusal],
)
export const REMOVE_MILESTONE = graphql(
  `
    mutation RemoveMilestone($input: RemoveMilestoneInput!) {
      removeMilestone(input: $input) {
        ...Done
        ...Refusal
      }
    }
  `,
  [Done, Refusal],
)
export const MOVE_MILESTONE = graphql(
  `
    mutation MoveMilestone($input: MoveMilestoneInput!) {
      moveMilestone(input: $input) {
        ...Done
        ...Refusal
      }
    }
  `,
  [Done, Refusal],
)
export const DROP_MILESTONE = graphql(
  `
    mutation DropMilestone($input: DropMilestoneInput!) {
      dropMilestone(input: $input) {
        ...Done
        ...Refusal
      }
    }
  `,
  [Done, Refusal],
)
export const POST_PROGRESS = graphql(
  `
    mutation PostProgress($input: PostProgressInput!) {
      postProgress(input: $input) {
        ...Done
        ...Refusal
      }
    }
  `,
  [Done, Refusal],
)
export const OPEN_ROUND = graphql(
  `
    mutation OpenRound($input: OpenRoundInput!) {
      openRound(input: $input) {
        ... on RoundSet {
          planId
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
export const MOVE_ROUND = graphql(
  `
    mutation MoveRound($input: MoveRoundInput!) {
      moveRound(input: $input) {
        ... on RoundSet {
          planId
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
