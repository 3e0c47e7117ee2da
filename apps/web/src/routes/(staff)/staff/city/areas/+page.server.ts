import { m } from '@tilia/messages'
import { ADD_AREA, AREAS } from '#lib/city/areas.ts'
import { mustBeAdmin } from '#lib/identity/must-be-admin.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'

export const load = async (event) => {
  await mustBeAdmin(event)
  return { areas: (await event.locals.ask(AREAS, {})).city.areas }
}

export const actions = {
  add: act('add', async (form) => {
    const { addArea } = await form.event.locals.ask(ADD_AREA, { input: { name: form.text('name') } })
    if (isRefusal(addArea)) return form.refuse(addArea, { name: { taken: m.citydesk_area_taken } })
    return form.done('/staff/city/areas', m.citydesk_area_added({ name: addArea.name }))
  }),
}
