import { m } from '@tilia/messages'
import { act } from '#lib/platform/forms/act.ts'
import type { Actions } from './$types'

/** Takes nothing and says what a form that was refused, or done, looks like. */
export const actions: Actions = {
  sample: act('sample', async (form) => {
    const errors: Record<string, string> = {}
    if (!form.text('title')) errors.title = m.refusals_field_required()
    if ([...form.text('body')].length > 180) errors.body = m.refusals_field_too_long({ max: 180 })
    if (!form.text('for')) errors.for = m.refusals_field_not_one_of()
    if (Object.keys(errors).length > 0) return form.wrong(errors)
    return form.done('/parts', 'Your draft is saved. Only you can see it.')
  }),
}
