import { m } from '@tilia/messages'
import type { Viewer } from '../platform/session/viewer.ts'
import { link } from '../platform/locale.ts'

export interface Place {
  readonly href: string
  readonly text: string
  /** A number that waits there. */
  readonly count?: number
}

/** The main menu. Few words: what one can do here. */
export const mainPlaces = (): Place[] => [
  { href: link('/plans'), text: m.frame_nav_plans() },
  { href: link('/ideas'), text: m.frame_nav_ideas() },
]

/** What is only for the person who is signed in. */
export function ownPlaces(viewer: Viewer): Place[] {
  const places = [{ href: link('/account'), text: m.frame_nav_account() }]
  return viewer.roles.length > 0 ? [{ href: link('/staff'), text: m.frame_nav_staff() }, ...places] : places
}

/** True on the page itself and on those below it. */
export const isHere = (href: string, pathname: string): boolean => pathname === href || pathname.startsWith(`${href}/`)
