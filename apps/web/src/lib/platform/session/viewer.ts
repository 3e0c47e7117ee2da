import { graphql } from '../graphql/graphql.ts'

/** The person who is signed in, as far as the frame of every page needs it. */
export interface Viewer {
  readonly id: string
  readonly number: number
  /** Null: 'Resident' and the number, see lib/identity/person-name.ts. */
  readonly displayName: string | null
  readonly roles: readonly string[]
  readonly confirmed: boolean
  /** 100 at most. */
  readonly unreadNotifications: number
}

export const VIEWER = graphql(`
  query Viewer {
    viewer {
      id
      number
      displayName
      roles
      confirmed
      unreadNotifications
    }
  }
`)
