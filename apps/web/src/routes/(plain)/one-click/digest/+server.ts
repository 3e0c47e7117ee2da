import { redirect } from '@sveltejs/kit'
import { link } from '#lib/platform/locale.ts'
import { STOP_DIGEST } from '#lib/notifications/digest.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import type { RequestHandler } from './$types'

const tokenOf = (url: URL): string => url.searchParams.get('token') ?? ''

/**
 * RFC 8058: a mail program posts here when somebody presses its own button. No cookie, no page, no question: the token
 * is all that counts. server.mjs lets these posts in without an origin.
 */
export const POST: RequestHandler = async ({ request, url, locals }) => {
  const body = await request.formData().catch(() => null)
  if (body?.get('List-Unsubscribe') !== 'One-Click') return new Response(null, { status: 400 })
  const { stopDigest } = await locals.ask(STOP_DIGEST, { input: { token: tokenOf(url) } })
  return new Response(null, { status: isRefusal(stopDigest) ? 404 : 200 })
}

/** Whoever opens the address instead gets the page with the button. */
export const GET: RequestHandler = ({ url }) =>
  redirect(303, `${link('/digest/stop')}?token=${encodeURIComponent(tokenOf(url))}`)
