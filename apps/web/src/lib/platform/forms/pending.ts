import { redirect, type RequestEvent } from '@sveltejs/kit'
import { link } from '../locale.ts'
import { ownPath } from '../own-path.ts'
import { isSecret } from './form-state.ts'

/**
 * What somebody was about to do when it turned out that they must sign in first: where the form goes, and all that was
 * typed. It travels as a form from page to page and is kept nowhere else, so it works without JavaScript, at any length.
 */
export interface Pending {
  readonly to: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** The page that takes such a form, as an action named `hold`. */
const SIGN_IN = '/sign-in'

/** Sends the browser to the sign-in page, and the form with it: status 307 keeps method and body. */
export function askToSignIn(event: RequestEvent): never {
  const to = event.url.pathname + event.url.search
  redirect(307, `${link(SIGN_IN)}?/hold&to=${encodeURIComponent(to)}`)
}

/** A script sent the form: it cannot carry the body along, so the page says what to do and the text stays where it is. */
export const sentByScript = (event: RequestEvent): boolean =>
  event.request.headers.get('accept')?.startsWith('application/json') ?? false

/** Reads it on the sign-in page: from the form that was sent on, or from the hidden field of the sign-in form itself. */
export function pendingOf(url: URL, data: FormData): Pending | null {
  const carried = data.get('pending')
  if (typeof carried === 'string') return parse(carried)
  const to = ownPath(url.searchParams.get('to'))
  if (!to) return null
  const fields = [...data].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !isSecret(entry[0]),
  )
  return { to, fields }
}

function parse(text: string): Pending | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('to' in value) || !('fields' in value)) return null
    const to = typeof value.to === 'string' ? ownPath(value.to) : null
    if (!to || !Array.isArray(value.fields)) return null
    const fields = value.fields.filter(
      (field): field is [string, string] =>
        Array.isArray(field) && typeof field[0] === 'string' && typeof field[1] === 'string',
    )
    return { to, fields }
  } catch {
    return null
  }
}
