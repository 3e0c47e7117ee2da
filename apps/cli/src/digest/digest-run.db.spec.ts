import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { proposalAnswered } from '@tilia/contracts'
import { ok } from '@tilia/kernel'
import { aCity } from '@tilia/city/testing'
import { aPerson } from '@tilia/identity/testing'
import { aPlan } from '@tilia/plans/testing'
import { aProposal } from '@tilia/proposals/testing'
import { createTestDatabase, listenSmtp, type TestDatabase, type TestSmtp } from '@tilia/testing'
import { startListening } from '../../../../test/worker.js'

const TILIA = fileURLToPath(new URL('../../bin/tilia.mjs', import.meta.url))

describe('tilia digest run', () => {
  let database: TestDatabase
  let smtp: TestSmtp

  beforeAll(async () => {
    database = await createTestDatabase()
    smtp = await listenSmtp()
  })
  afterAll(async () => {
    await smtp.close()
    await database.close()
  })

  function tilia(...words: string[]): Promise<{ code: number; out: string; err: string }> {
    const env = { PATH: process.env.PATH, DATABASE_URL: database.url('app') }
    return new Promise((resolve) => {
      execFile(process.execPath, [TILIA, 'digest', 'run', ...words], { env }, (fault, out, err) =>
        resolve({ code: fault === null ? 0 : Number(fault.code), out, err }),
      )
    })
  }

  it('queues what no digest has told yet, once', async () => {
    const cityId = await aCity(database, 'lindenau.example')
    const worker = await startListening(database, smtp.url)
    const planId = await aPlan(database, cityId)
    const [author, staff] = [await aPerson(database, cityId), await aPerson(database, cityId)]
    const proposalId = await aProposal(database, { cityId, planId, authorId: author.personId })
    await database.unitOfWork.run(staff, async (tx) => {
      tx.emit(proposalAnswered({ proposalId }))
      return ok()
    })
    await worker.drain()
    const words = ['--city', 'Lindenau.example', '--window', 'weekly']
    expect(await tilia(...words)).toEqual({ code: 0, out: 'Digests of Lindenau on their way: 1.\n', err: '' })
    expect(await tilia(...words)).toMatchObject({ code: 0, out: 'Digests of Lindenau on their way: 0.\n' })
    await worker.drain()
    expect(smtp.received).toHaveLength(1)
    await worker.close()
  })

  it.each([
    [['--city', 'nowhere.example', '--window', 'daily'], 'no city answers at nowhere.example'],
    [['--city', 'lindenau.example', '--window', 'hourly'], 'neither daily nor weekly'],
  ])('ends with 2 and one sentence for %j', async (words, sentence) => {
    const { code, out, err } = await tilia(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})
