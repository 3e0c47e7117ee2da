import { ok, type Actor } from '@tilia/kernel'
import { statement, UnitOfWork } from '@tilia/platform'
import { Injectable } from '@nestjs/common'

const rebuild = statement<{ id: string }>(
  'proposals.rebuild-support-counts',
  `with counted as (
     select proposal.id, count(support.person_id)::int as supports from proposal
     left join support on support.city_id = proposal.city_id and support.proposal_id = proposal.id
     where proposal.city_id = $1 group by proposal.id)
   update proposal set support_count = counted.supports from counted
   where proposal.city_id = $1 and proposal.id = counted.id and proposal.support_count <> counted.supports
   returning proposal.id`,
)

/** Counters are caches: this makes them anew from the supports. Answers how many were wrong. */
@Injectable()
export class RebuildSupportCounts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor) {
    return this.unitOfWork.run(actor, async (tx) => ok({ mended: (await tx.all(rebuild, [tx.cityId])).length }))
  }
}
