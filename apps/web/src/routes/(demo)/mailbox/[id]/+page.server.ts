import { error } from '@sveltejs/kit'
import { mailOf, withLinks } from '#lib/mailbox/mailbox.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params }) => {
  const mail = await mailOf(process.env.TILIA_MAILBOX_DIR, params.id)
  if (!mail) error(404)
  return {
    id: mail.id,
    subject: mail.subject,
    to: mail.to.join(', '),
    receivedAt: mail.receivedAt,
    text: withLinks(mail.text ?? ''),
    hasHtml: Boolean(mail.html),
  }
}
