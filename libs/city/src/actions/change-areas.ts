import type { AreaId } from '@tilia/contracts'
import { newId, ok, refuse } from '@tilia/kernel'
import { fieldError, mustHave, recordAct, refuseInput, UnitOfWork, type RequestContext } from '@tilia/platform'
import { Injectable } from '@nestjs/common'
import { insertArea, lockAreas, nameIsTaken, renameArea, retireArea } from './areas.sql.js'

const TAKEN = refuseInput(fieldError('name', 'taken'))

/** The parts of a city, by name. A retired one can no longer be chosen; what was filed under it stays there. */
@Injectable()
export class ChangeAreas {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  add({ actor }: Pick<RequestContext, 'actor'>, name: string) {
    return this.unitOfWork.run(actor, async (tx) => {
      const admin = mustHave(actor, 'admin')
      if (!admin.ok) return admin
      const area = await tx.one(insertArea, [tx.cityId, newId(), name])
      if (!area) return TAKEN
      await recordAct(tx, { verb: 'area_added', facts: { areaId: area.id } })
      return ok({ id: area.id, name })
    })
  }

  rename({ actor }: RequestContext, areaId: AreaId, name: string) {
    return this.unitOfWork.run(actor, async (tx) => {
      const admin = mustHave(actor, 'admin')
      if (!admin.ok) return admin
      await tx.one(lockAreas, [tx.cityId])
      if (await tx.one(nameIsTaken, [tx.cityId, name, areaId])) return TAKEN
      if (!(await tx.one(renameArea, [tx.cityId, areaId, name]))) return refuse('not_found')
      await recordAct(tx, { verb: 'area_renamed', facts: { areaId } })
      return ok({ id: areaId, name })
    })
  }

  retire({ actor }: RequestContext, areaId: AreaId) {
    return this.unitOfWork.run(actor, async (tx) => {
      const admin = mustHave(actor, 'admin')
      if (!admin.ok) return admin
      if (!(await tx.one(retireArea, [tx.cityId, areaId]))) return refuse('not_found')
      await recordAct(tx, { verb: 'area_retired', facts: { areaId } })
      return ok({ done: true })
    })
  }
}
