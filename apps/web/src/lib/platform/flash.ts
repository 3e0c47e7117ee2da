import type { Cookies } from '@sveltejs/kit'
import { webConfig } from './config.ts'

/** A sentence about what was just done, shown once on the page one is sent to. */
export interface Flash {
  readonly kind: 'done' | 'note' | 'late'
  readonly text: string
}

const NAME = 'tilia_flash'
const KINDS: readonly string[] = ['done', 'note', 'late']

export function leaveFlash(cookies: Cookies, flash: Flash): void {
  cookies.set(NAME, JSON.stringify(flash), {
    path: '/',
    httpOnly: true,
    secure: webConfig().scheme === 'https',
    sameSite: 'lax',
    maxAge: 60,
  })
}

export function takeFlash(cookies: Cookies): Flash | null {
  const raw = cookies.get(NAME)
  if (!raw) return null
  cookies.delete(NAME, { path: '/', secure: webConfig().scheme === 'https' })
  try {
    const flash: unknown = JSON.parse(raw)
    return isFlash(flash) ? flash : null
  } catch {
    return null
  }
}

function isFlash(value: unknown): value is Flash {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('text' in value)) return false
  return typeof value.text === 'string' && typeof value.kind === 'string' && KINDS.includes(value.kind)
}
