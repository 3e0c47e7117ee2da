import { graphql } from '#lib/platform/graphql/graphql.ts'
import { Refusal } from '#lib/platform/refusals/refusal.ts'

export const AREAS = graphql(`
  query Areas {
    city {
      areas {
        id
        name
      }
    }
  }
`)

export const ADD_AREA = graphql(
  `
    mutation AddArea($input: AddAreaInput!) {
      addArea(input: $input) {
        ... on Area {
          name
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const RENAME_AREA = graphql(
  `
    mutation RenameArea($input: RenameAreaInput!) {
      renameArea(input: $input) {
        ... on Area {
          name
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const RETIRE_AREA = graphql(
  `
    mutation RetireArea($input: AreaInput!) {
      retireArea(input: $input) {
        ... on CityChanged {
          done
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
