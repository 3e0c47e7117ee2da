import 'reflect-metadata'
import { CityDirectory } from '@tilia/city'
import { ok, refuse, type Result } from '@tilia/kernel'
import { ImportPlan } from '@tilia/plans'
import { createDataSource, refuseUnsafeRole, UnitOfWork } from '@tilia/platform'
import type { DataSource } from 'typeorm'
import { databaseUrl } from '../installation.js'
import { readPageFile } from '../plan-read/read-page-file.js'

export interface Wish {
  readonly file: string
  readonly host: string
  readonly language?: string | undefined
}

type Refused = { readonly code: string; readonly sentence: string }

/** Imports a saved page into a city's drafts, as the operator. Answers what to say, or why nothing was done. */
export async function importPlan({ file, host, language }: Wish): Promise<Result<string, Refused>> {
  const page = await readPageFile(file)
  if (!page.ok) return page
  const url = await databaseUrl('app')
  if (!url.ok) return url
  const opened = await open(url.value)
  if (!opened.ok) return opened
  const dataSource = opened.value
  try {
    const city = await new CityDirectory(dataSource).findByHost(host.toLowerCase())
    if (!city) return refuse('no_city', { sentence: `There is no city at ${host}.` })
    const text = { page: page.value, language: language ?? city.defaultLanguage }
    const imported = await new ImportPlan(new UnitOfWork(dataSource)).executeForOperator(city.id, text)
    if (!imported.ok) return refuse('no_plan_page', { sentence: `${file} is not an OGP Local plan page.` })
    const { number, page: read } = imported.value
    const [looks, sentences] = [read.warnings.length, read.commitmentMentions.length]
    return ok(
      `Draft plan ${number} of ${city.name}: ${looks} to look at, ${sentences} sentences that name commitments.\n` +
        `Staff find it at /staff/plans/${number}; nobody else sees it before it is published.`,
    )
  } finally {
    await dataSource.destroy()
  }
}

/** A role that could see every city's rows is refused here too. */
async function open(url: string): Promise<Result<DataSource, Refused>> {
  const dataSource = createDataSource(url, 2)
  try {
    await dataSource.initialize()
    await refuseUnsafeRole(dataSource)
    return ok(dataSource)
  } catch (fault) {
    if (dataSource.isInitialized) await dataSource.destroy()
    const why = fault instanceof Error ? fault.message : String(fault)
    return refuse('no_database', { sentence: `The database cannot be used. ${why}` })
  }
}
