// A worker that kills itself with SIGKILL at one exact point, so that nothing of it can tidy up. The spec starts it:
//   DIE_AT=after-add | before-commit | after-commit | never     FORGETFUL=1: the broken build that records nothing
import 'reflect-metadata'
import { pino } from 'pino'
import { createDataSource } from '../../dist/libs/platform/src/db/data-source.js'
import { statement } from '../../dist/libs/platform/src/db/statement.js'
import { CityReader } from '../../dist/libs/platform/src/db/city-reader.js'
import { UnitOfWork } from '../../dist/libs/platform/src/db/unit-of-work.js'
import { EventHandler } from '../../dist/libs/platform/src/jobs/event-handler.js'
import { HandleEvent } from '../../dist/libs/platform/src/jobs/handle-event.js'
import { JobRunner } from '../../dist/libs/platform/src/jobs/job-runner.js'
import { Actor, ok } from '../../dist/libs/kernel/src/index.js'

const { DIE_AT, FORGETFUL, DATABASE_URL, DATABASE_RELAY_URL, REDIS_URL } = process.env
const dieAt = (point) => {
  if (DIE_AT === point) process.kill(process.pid, 'SIGKILL')
}

const takeEffect = statement(
  'faults.take-effect',
  'insert into effect (city_id, handler, event_id) values ($1, $2, $3)',
)

const handler = (name, queue) =>
  new (class extends EventHandler {
    name = name
    queue = queue
    events = [{ type: 'faults.happened.v1' }]
    async handle(event, tx) {
      await tx.one(takeEffect, [event.cityId, name, event.eventId])
      dieAt('before-commit')
    }
  })()

const dataSource = await createDataSource(DATABASE_URL, 4).initialize()
const unitOfWork = new UnitOfWork(dataSource)

class ForgetfulHandleEvent {
  async execute(which, event) {
    await unitOfWork.run(Actor.machinery(event.cityId), async (tx) => ok(await which.handle(event, tx)))
    return true
  }
}

class DoomedRunner extends JobRunner {
  patience = { relay: '300 milliseconds', queue: 300 }
  async handOver(jobs) {
    await super.handOver(jobs)
    dieAt('after-add')
  }
  async work(job) {
    await super.work(job)
    dieAt('after-commit')
  }
}

const runner = new DoomedRunner(
  { DATABASE_RELAY_URL, REDIS_URL },
  FORGETFUL ? new ForgetfulHandleEvent() : new HandleEvent(unitOfWork, new CityReader(dataSource)),
  pino({ level: 'silent' }),
)
runner.start([handler('first-listener', 'default'), handler('second-listener', 'mail')])
process.on('SIGTERM', () => runner.stop().then(() => process.exit(0)))
