// What Tilia stands on: PostgreSQL, Redis and a mail server; each brought along unless the environment names one.
import { join } from 'node:path'
import { say, step } from '../say.mjs'
import { keep } from '../services/keep.mjs'
import { startRedis } from '../services/redis.mjs'
import { openDatabase } from './database.mjs'
import { logFile, postgresLog } from './log-file.mjs'

/** Starts them in order; `watch(name, service)` is told of each. Returns their addresses as environment variables. */
export async function startServices(place, secrets, watch) {
  const database = await step('Starting PostgreSQL', () =>
    openDatabase(place, secrets, noticeFullDisk(place, postgresLog(place.logs))),
  )
  if (database.service) watch('PostgreSQL', database.service)
  return { ...secrets, ...database.urls, ...(await redis(place, watch)), ...(await mail(place, watch)) }
}

async function redis(place, watch) {
  if (process.env.REDIS_URL) return { REDIS_URL: process.env.REDIS_URL }
  const service = await step('Starting Redis', () => startRedis(place, { say, onLine: logFile(place.logs, 'redis') }))
  watch('Redis', service)
  return { REDIS_URL: service.url }
}

async function mail(place, watch) {
  if (process.env.SMTP_URL) return { SMTP_URL: process.env.SMTP_URL }
  const folder = join(place.root, 'mailbox')
  const listening = Promise.withResolvers()
  const mailbox = keep(process.execPath, ['dist/apps/mailbox/src/main.js'], {
    env: { PATH: process.env.PATH, TILIA_MAILBOX_DIR: folder },
    onLine: (line) => line.startsWith('smtp://') && listening.resolve(line),
  })
  watch('The mailbox', mailbox)
  const url = await Promise.race([
    listening.promise,
    mailbox.exited.then(() => Promise.reject(new Error('The mailbox did not start'))),
  ])
  return { SMTP_URL: url, TILIA_MAILBOX_DIR: folder }
}

function noticeFullDisk(place, write) {
  let said = false
  return (line) => {
    write(line)
    if (said || !/No space left on device|Disk quota exceeded/.test(line)) return
    said = true
    process.stderr.write(
      `The disk is full: nothing more can be stored at ${place.root} until there is space. What was stored is safe.\n`,
    )
  }
}
