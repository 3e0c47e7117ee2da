import { createCity } from '@tilia/city'
import type { CityId } from '@tilia/kernel'
import type { Config } from '@tilia/platform'
import { NestFactory } from '@nestjs/core'
import { Calendar } from './calendar.js'
import { DemoModule } from './demo.module.js'
import { Dice } from './dice.js'
import { done } from './done.js'
import { Listeners } from './listeners.js'
import { StoryClock } from './story-clock.js'
import type { Story, StoryBook } from './story.js'
import { tellGuest } from './tell-guest.js'
import { IdeasTeller } from './tell-ideas.js'
import { tellAreas } from './tell-areas.js'
import { tellPeople } from './tell-people.js'
import { PlanTeller } from './tell-plan.js'

export interface ToldCity {
  readonly cityId: CityId
  readonly story: Story
  /** Still there: the city is whole when it is stopped. */
  readonly clock: StoryClock
}

/** Makes a city and lives through its year, by the verbs that everybody uses. `now` is when it is told. */
export async function tellCity(
  config: Config,
  ownerUrl: string,
  book: StoryBook,
  seed: number,
  now: Date,
): Promise<ToldCity> {
  const dice = new Dice(seed)
  const calendar = new Calendar(now, book.timeZone, dice)
  const story = book.tell(calendar.day)
  const { slug, languages, areas: names, ...settings } = story.city
  const clock = await StoryClock.start(config, ownerUrl, slug, new Date(calendar.inOffice(365)))
  const city = { host: `${slug}.localhost`, languages, defaultLanguage: languages[0]!, demo: true, ...settings }
  const { cityId } = await done(createCity(clock.through(ownerUrl), { ...city, timeZone: book.timeZone }))
  const module = DemoModule.from({ ...config, DATABASE_URL: clock.through(config.DATABASE_URL) } as Config)
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false })
  try {
    const cast = tellPeople(app, cityId, story, calendar, dice)
    const areas = tellAreas(app, names, cast, calendar)
    const plan = new PlanTeller(app, story, cast.staff, calendar, dice).tell()
    tellGuest(app, cast, plan, calendar)
    new IdeasTeller(app, story, cast, { areas, plan }, calendar, dice).tell()
    const listeners = new Listeners(app)
    await calendar.live(
      (moment) => clock.set(moment),
      () => listeners.hear(cityId),
    )
  } finally {
    await app.close()
  }
  return { cityId, story, clock }
}
