import 'reflect-metadata'
import { createLog, loadConfig, NestLog } from '@tilia/platform'
import { NestFactory } from '@nestjs/core'
import { WorkerModule } from './worker.module.js'

// Longer than a job should take. A Redis that is gone would keep us waiting for ever; what was not finished is handed
// over again, so nothing is lost by going.
const PATIENCE_MS = 8_000

try {
  const config = loadConfig()
  const log = createLog('worker', config.LOG_LEVEL)
  const app = await NestFactory.createApplicationContext(WorkerModule.from(config), {
    logger: new NestLog(log),
    abortOnError: false,
  })
  log.info({ event: 'working' })

  const stop = async () => {
    log.info({ event: 'stopping' })
    setTimeout(() => process.exit(0), PATIENCE_MS).unref()
    await app.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exit(1)
}
