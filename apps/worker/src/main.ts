import 'reflect-metadata'
import { createLog, loadConfig, NestLog } from '@tilia/platform'
import { NestFactory } from '@nestjs/core'
import { WorkerModule } from './worker.module.js'

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
    await app.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exit(1)
}
