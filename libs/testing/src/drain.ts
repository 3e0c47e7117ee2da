import { asHandled, HandleEvent, type Handler, HandlerRegistry, OutboxRelay, type Handover } from '@tilia/platform'
import type { TestDatabase } from './database.js'

/**
 * Runs `handlers` on everything that happened, and on what happens by that, until nothing is left: what the worker does,
 * without its queues. `arrange` chooses the order, and may repeat jobs; what comes of it must be the same.
 */
export async function drain(
  database: TestDatabase,
  handlers: readonly Handler[],
  arrange: (jobs: readonly Handover[]) => readonly Handover[] = (jobs) => jobs,
): Promise<void> {
  const registry = new HandlerRegistry(handlers)
  const handleEvent = new HandleEvent(database.unitOfWork, database.reader)
  const relay = new OutboxRelay(database.relay, registry, async (jobs) => {
    for (const job of arrange(jobs)) await handleEvent.execute(registry.get(job.handler)!, asHandled(job.event))
  })
  while ((await relay.relayOnce()) > 0) await relay.finishOnce()
}
