import { m } from '@tilia/messages'
import { link } from '../platform/locale.ts'
import type { Viewer } from '../platform/session/viewer.ts'
import type { Place } from './places.ts'

interface Desk {
  readonly path: string
  readonly text: () => string
  /** Who works there; an admin works everywhere. */
  readonly role: 'staff' | 'moderator' | 'admin' | null
}

/** The menu of the staff desk, what is owed first and settings last. A domain adds its line. */
const DESKS: readonly Desk[] = [
  { path: '/staff', text: m.frame_desk_overview, role: null },
  { path: '/staff/ideas', text: m.frame_desk_ideas, role: 'staff' },
  { path: '/staff/plans', text: m.frame_desk_plans, role: 'staff' },
  { path: '/staff/reports', text: m.frame_desk_reports, role: 'moderator' },
  { path: '/staff/people', text: m.frame_desk_people, role: 'admin' },
  { path: '/staff/acts', text: m.frame_desk_acts, role: 'admin' },
  { path: '/staff/city', text: m.frame_desk_city, role: 'admin' },
]

export function deskPlaces(viewer: Viewer): Place[] {
  const works = (role: Desk['role']): boolean => !role || viewer.roles.includes(role) || viewer.roles.includes('admin')
  return DESKS.filter((desk) => works(desk.role)).map((desk) => ({ href: link(desk.path), text: desk.text() }))
}
