import { error } from '@sveltejs/kit'
import { mailOf } from '#lib/mailbox/mailbox.ts'
import { webConfig } from '#lib/platform/config.ts'
import type { RequestHandler } from './$types'

/** The mail as a mail program draws it: its own styles, no script, nothing fetched from elsewhere. */
export const GET: RequestHandler = async ({ params }) => {
  const mail = webConfig().mode === 'production' ? null : await mailOf(process.env.TILIA_MAILBOX_DIR, params.id)
  if (!mail?.html) error(404)
  return new Response(mail.html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox allow-same-origin allow-top-navigation-by-user-activation allow-popups",
    },
  })
}
