import 'reflect-metadata'
import { PersonAddresses } from '@tilia/identity'
import { RunDigestWindow } from '@tilia/notifications'
import { loadConfig } from '@tilia/platform'
import { Client } from 'pg'
import { asApp } from '../city/database.js'
import { fail } from '../city/fail.js'
import { detmold } from './detmold.js'
import { done } from './done.js'
import { rosario } from './rosario.js'
import { takeStage } from './stage.js'
import { tellCity, type ToldCity } from './tell-city.js'

const BOOKS = [detmold, rosario]

/** Makes the demonstration cities, by the verbs that everybody else uses, each with a year behind it. */
export async function runDemo(): Promise<void> {
  const config = loadConfig()
  const ownerUrl = process.env.DATABASE_OWNER_URL
  if (config.TILIA_MODE !== 'demo' || !ownerUrl)
    return fail('A demonstration needs TILIA_MODE=demo and DATABASE_OWNER_URL; it is never made beside real cities.')
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const stage = await takeStage(owner)
    if (stage === 'real')
      return fail('There are real cities in this database: a demonstration is never made beside them.')
    if (stage === 'busy') return fail('The demonstration is being made just now.')
    if (stage === 'told') return void process.stdout.write('The demonstration is there already.\n')
    const now = new Date()
    const telling = BOOKS.map((book, place) => tellCity(config, ownerUrl, book, place + 1, now))
    const told = await allOrTheFirstFault(telling)
    await queueDigests(config.DATABASE_URL, told)
    for (const { clock } of told) await clock.stop()
    for (const { story } of told)
      process.stdout.write(
        `${story.city.name}: ${story.commitments.length} commitments, ${story.ideas.length} ideas.\n`,
      )
  } finally {
    await owner.end()
  }
}

/** This week's, at the real time and as every week: the worker sends them. */
async function queueDigests(url: string, told: readonly ToldCity[]): Promise<void> {
  await asApp(url, async (unitOfWork) => {
    const digests = new RunDigestWindow(unitOfWork, new PersonAddresses())
    for (const { cityId } of told)
      await done(digests.execute(cityId, { rhythm: 'weekly', name: 'weekly:demonstration' }))
  })
}

/** Waits for all of them, so that nothing is still at work when it is said that one failed. */
async function allOrTheFirstFault<Made>(making: readonly Promise<Made>[]): Promise<Made[]> {
  await Promise.allSettled(making)
  return Promise.all(making)
}
