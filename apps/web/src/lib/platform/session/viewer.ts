import type { TadaDocumentNode } from 'gql.tada'
import { parse } from 'graphql'

/** The person who is signed in, as far as the frame of every page needs it. */
export interface Viewer {
  readonly id: string
  readonly displayName: string
  readonly roles: readonly string[]
  readonly confirmed: boolean
  readonly unreadNotifications: number
}

// Typed by hand until the schema has it.
export const VIEWER = parse(
  'query Viewer { viewer { id displayName roles confirmed unreadNotifications } }',
) as TadaDocumentNode<{ viewer: Viewer | null }, Record<string, never>>
