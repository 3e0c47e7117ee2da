import { newestMails } from '#lib/mailbox/mailbox.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async () => ({
  mails: (await newestMails(process.env.TILIA_MAILBOX_DIR)).map(({ id, receivedAt, to, subject }) => ({
    id,
    receivedAt,
    to: to.join(', '),
    subject,
  })),
})
