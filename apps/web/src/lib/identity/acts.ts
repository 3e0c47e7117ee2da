import { graphql, type ResultOf } from '#lib/platform/graphql/graphql.ts'

export const ACTS = graphql(`
  query Acts($after: String, $personId: ID, $kind: ActKind) {
    acts(after: $after, personId: $personId, kind: $kind) {
      nextCursor
      items {
        id
        at
        verb
        actor {
          id
          number
          displayName
          left
        }
        person {
          id
          number
          displayName
          left
        }
        subject {
          title
          language
          path
        }
        facts {
          name
          value
        }
      }
    }
    peopleWithRoles(first: 50) {
      items {
        id
        person {
          number
          displayName
          left
        }
      }
    }
  }
`)

export type Act = NonNullable<ResultOf<typeof ACTS>['acts']>['items'][number]
