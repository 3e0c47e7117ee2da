import 'reflect-metadata'
import { rm } from 'node:fs/promises'
import { createLog, loadConfig, Readiness } from '@tilia/platform'
import { createApi } from './create-api.js'

/** How long a load balancer may take to notice that this copy is going. */
const DRAIN_MS = Number(process.env.DRAIN_MS ?? 0)

/** Longer than an answer should take: what is still under way then waits for something that has gone. */
const PATIENCE_MS = 8_000

try {
  const config = loadConfig()
  const log = createLog('api', config.LOG_LEVEL)
  const app = await createApi(config)
  if (config.API_SOCKET) {
    await rm(config.API_SOCKET, { force: true }) // left by a process that was killed
    await app.getHttpAdapter().getInstance().listen({ path: config.API_SOCKET })
  } else {
    await app
      .getHttpAdapter()
      .getInstance()
      .listen({ port: Number(config.API_PORT), host: config.API_HOST })
  }
  log.info({ event: 'listening' })

  const stop = async () => {
    app.get(Readiness).stopping = true
    log.info({ event: 'stopping' })
    await new Promise((resolve) => setTimeout(resolve, DRAIN_MS))
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
