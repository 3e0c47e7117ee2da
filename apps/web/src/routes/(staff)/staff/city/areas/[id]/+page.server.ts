import { error } from '@sveltejs/kit'
import { m } from '@tilia/messages'
import { AREAS, RENAME_AREA, RETIRE_AREA } from '#lib/city/areas.ts'
import { mustBeAdmin } from '#lib/identity/must-be-admin.ts'
import { act } from '#lib/platform/forms/act.ts'
import { isRefusal } from '#lib/platform/refusals/refusal.ts'

/** A retired area has no page any more. */
export const load = async (event) => {
  await mustBeAdmin(event)
  const { areas } = (await event.locals.ask(AREAS, {})).city
  return { area: areas.find(({ id }) => id === event.params.id) ?? error(404) }
}

export const actions = {
  rename: act('rename', async (form) => {
    const input = { areaId: form.event.params.id ?? '', name: form.text('name') }
    const { renameArea } = await form.event.locals.ask(RENAME_AREA, { input })
    if (isRefusal(renameArea)) return form.refuse(renameArea, { name: { taken: m.citydesk_area_taken } })
    return form.done('/staff/city/areas', m.citydesk_area_renamed({ name: renameArea.name }))
  }),
  retire: act('retire', async (form) => {
    const { retireArea } = await form.event.locals.ask(RETIRE_AREA, { input: { areaId: form.event.params.id ?? '' } })
    if (isRefusal(retireArea)) return form.refuse(retireArea)
    return form.done('/staff/city/areas', m.citydesk_area_retired())
  }),
}
