import { CityDirectory } from '@tilia/city'
import type { PlanId } from '@tilia/contracts'
import type { Actor } from '@tilia/kernel'
import { NewsFactsSource, type NewsReference } from '@tilia/platform'
import { FindRounds } from '@tilia/rounds'
import { lastDayBefore } from '@tilia/rules/dates'
import { Injectable } from '@nestjs/common'

/** Until which day a plan takes ideas now, and why that was moved. */
@Injectable()
export class NewsFactsOfRounds extends NewsFactsSource {
  readonly codes = ['window_opened', 'window_moved']

  constructor(
    private readonly cities: CityDirectory,
    private readonly rounds: FindRounds,
  ) {
    super()
  }

  async read(actor: Actor, news: readonly NewsReference[]) {
    const plans = news.map(({ subjectId }) => subjectId as PlanId)
    const [city, windows, moves] = await Promise.all([
      this.cities.findById(actor.cityId),
      this.rounds.byPlan(actor, plans),
      this.rounds.movesByPlan(actor, plans),
    ])
    const lastDay = (closesAt: Date | undefined) => (closesAt && city ? lastDayBefore(city.timeZone, closesAt) : null)
    return new Map(
      news.map(({ newsId, code, subjectId, ids }) => {
        if (code === 'window_opened') return [newsId, { day: lastDay(windows.get(subjectId as PlanId)?.closesAt) }]
        const move = moves.get(subjectId as PlanId)?.find(({ id }) => id === ids.moveId)
        return [newsId, { day: lastDay(move?.toClosesAt), reason: move?.reason ?? null }]
      }),
    )
  }
}
