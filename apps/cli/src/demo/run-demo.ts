import 'reflect-metadata'
import { createCity } from '@tilia/city'
import { EnrolDemoPerson } from '@tilia/identity'
import { Actor, type CityId, type PersonId, type Role } from '@tilia/kernel'
import { loadConfig } from '@tilia/platform'
import type { INestApplicationContext } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts.js'
import { DemoModule } from './demo.module.js'
import { detmold } from './detmold.js'
import { Dice } from './dice.js'
import { done } from './done.js'
import { rosario } from './rosario.js'
import type { Story } from './story.js'
import { tellIdeas, type Cast } from './tell-ideas.js'
import { tellPlan } from './tell-plan.js'

const STORIES = [detmold, rosario]
const DAY = 86_400_000

/** Makes the demonstration cities, by the verbs that everybody else uses. Answers their hosts. */
export async function runDemo(): Promise<void> {
  const config = loadConfig()
  const ownerUrl = process.env.DATABASE_OWNER_URL
  if (config.TILIA_MODE !== 'demo' || !ownerUrl) {
    process.stderr.write(
      'A demonstration needs TILIA_MODE=demo and DATABASE_OWNER_URL; it is never made beside real cities.\n',
    )
    process.exitCode = 2
    return
  }
  const app = await NestFactory.createApplicationContext(DemoModule.from(config), {
    logger: false,
    abortOnError: false,
  })
  await app.init()
  try {
    for (const [index, story] of STORIES.entries()) await tell(app, story, ownerUrl, new Dice(index + 1))
  } finally {
    await app.close()
  }
}

async function tell(app: INestApplicationContext, story: Story, ownerUrl: string, dice: Dice): Promise<void> {
  const { slug, languages, areas: _areas, ...settings } = story.city
  const city = { host: `${slug}.localhost`, languages, defaultLanguage: languages[0]!, demo: true, ...settings }
  const { cityId } = await done(createCity(ownerUrl, city))
  const cast = await enrol(app, cityId, story)
  const plan = await tellPlan(app, cast.staff, story, dice, windowAround(new Date()))
  await tellIdeas(app, story, cast, plan, dice)
  process.stdout.write(`${story.city.name}: ${story.commitments.length} commitments, ${story.ideas.length} ideas.\n`)
}

async function enrol(app: INestApplicationContext, cityId: CityId, story: Story): Promise<Cast> {
  const locale = story.city.languages[0]!
  const one = async (displayName: string | null, roles: readonly Role[] = [], email?: string) => {
    const account = email ? { email, password: DEMO_PASSWORD } : undefined
    const person = { displayName, roles, locale, account }
    const { id } = await done(app.get(EnrolDemoPerson).execute(Actor.machinery(cityId), person))
    return Actor.person(cityId, { id: id as PersonId, roles })
  }
  const accounts = new Map<string, Actor>()
  for (const { email, roles } of DEMO_ACCOUNTS) accounts.set(email, await one(null, roles, email))
  const residents = [accounts.get('resident@demo.example')!]
  for (const name of story.residents) residents.push(await one(name))
  return { staff: accounts.get('staff@demo.example')!, moderator: accounts.get('moderator@demo.example')!, residents }
}

/** Open since two months and for months to come, by whole days of the city's clock. */
function windowAround(now: Date): { opensAt: string; closesAt: string; movedTo: string } {
  const day = (offset: number) => `${new Date(now.getTime() + offset * DAY).toISOString().slice(0, 10)}T00:00`
  return { opensAt: day(-60), closesAt: day(120), movedTo: day(134) }
}
