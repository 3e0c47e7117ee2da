import { m } from '@tilia/messages'
import { unpackMhtml } from '@tilia/rules/plan-page'
import { act, type SentForm } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'
import { IMPORT_PLAN } from '#lib/plans/desk.ts'
import { mustWritePlans } from '#lib/plans/must-write-plans.ts'
import { isLargePage, PAGE_MB, textFile } from '#lib/plans/text-file.ts'

export const load = async (event) => {
  await mustWritePlans(event)
  return { max: PAGE_MB }
}

/** The file where one was chosen, else what was pasted; null where the file is no text. */
async function pageOf(form: SentForm): Promise<string | null> {
  const file = form.file('file')
  if (!file) return form.text('page')
  const text = await textFile(file)
  // Of a page saved in one file only the page counts, not the pictures that make it large.
  return text === null ? null : (unpackMhtml(text) ?? text)
}

const tooLarge = () => m.plandesk_import_too_large({ max: PAGE_MB })

export const actions = {
  import: act(
    'import',
    async (form) => {
      const page = await pageOf(form)
      if (page === null) return form.wrong({ file: m.plandesk_import_not_text() })
      if (!page) return form.wrong({ page: m.plandesk_import_missing() })
      if (isLargePage(page)) return form.wrong({ [form.file('file') ? 'file' : 'page']: tooLarge() })
      const { importPlan } = await form.event.locals.ask(IMPORT_PLAN, {
        input: { clientKey: form.key, page, language: form.text('language') },
      })
      if (isRefusal(importPlan)) return form.refuse(importPlan)
      return form.done(`/staff/plans/${importPlan.number}`, m.plandesk_imported())
    },
    // Twice as much is read, so that who sends a page that is a little too large finds what they pasted still there.
    { field: 'file', most: 2 * PAGE_MB * 1_000_000, tooLarge },
  ),
}
