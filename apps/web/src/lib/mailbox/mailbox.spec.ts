import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mailOf, newestMails, withLinks } from './mailbox.ts'

describe('the mailbox of a demonstration', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mailbox-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const keep = (id: string, subject: string): Promise<void> =>
    writeFile(join(folder, `${id}.json`), JSON.stringify({ id, receivedAt: '2026-11-23T04:00:00Z', to: ['a@b.example'], subject })) // prettier-ignore

  it('shows the newest first, and nothing that is no mail', async () => {
    await keep('20261123T040000000Z-aaaaaaaa', 'first')
    await keep('20261123T050000000Z-bbbbbbbb', 'second')
    await writeFile(join(folder, '20261123T050000000Z-bbbbbbbb.eml'), 'raw')
    await writeFile(join(folder, 'notes.json'), '{}')
    expect((await newestMails(folder)).map((mail) => mail.subject)).toEqual(['second', 'first'])
    expect(await newestMails(join(folder, 'nothing'))).toEqual([])
    expect(await newestMails(undefined)).toEqual([])
  })

  it.each(['../secret', '..', '20261123T040000000Z-aaaaaaaa/../x', ''])('opens no other file: %j', async (id) => {
    expect(await mailOf(folder, id)).toBeNull()
  })

  it('makes addresses in a text links, without the sign that ends the sentence', () => {
    expect(withLinks('Confirm at http://a.example/x?t=1. Or not (https://b.example/y)!')).toEqual([
      { text: 'Confirm at ' },
      { text: 'http://a.example/x?t=1', href: 'http://a.example/x?t=1' },
      { text: '. Or not (' },
      { text: 'https://b.example/y', href: 'https://b.example/y' },
      { text: ')!' },
    ])
    expect(withLinks('javascript:alert(1)')).toEqual([{ text: 'javascript:alert(1)' }])
  })
})
