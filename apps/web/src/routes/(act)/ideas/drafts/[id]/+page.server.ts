import { redirect } from '@sveltejs/kit'
import { link } from '#lib/platform/locale.ts'

/** The address of a draft: where one goes on writing. */
export const load = ({ params }) => redirect(307, link(`/ideas/drafts/${params.id}/check`))
