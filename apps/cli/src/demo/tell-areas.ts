import type { AreaId } from '@tilia/contracts'
import { ChangeAreas } from '@tilia/city'
import type { INestApplicationContext } from '@nestjs/common'
import type { Calendar } from './calendar.js'
import { done } from './done.js'
import type { Cast } from './tell-people.js'

/** An admin names the parts of the city before anything else. The ids stand in the order of the names. */
export function tellAreas(
  app: INestApplicationContext,
  names: readonly string[],
  { admin }: Cast,
  calendar: Calendar,
): readonly AreaId[] {
  const areas: AreaId[] = []
  calendar.note(calendar.inOffice(362), async () => {
    for (const name of names) areas.push((await done(app.get(ChangeAreas).add(admin, name))).id)
  })
  return areas
}
