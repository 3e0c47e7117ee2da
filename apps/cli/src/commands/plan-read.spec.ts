import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LINDENBRIDGE } from '../../../../libs/rules/src/plan-page/testing/lindenbridge.js'
import { ENGLISH_REWORDED } from '../../../../libs/rules/src/plan-page/testing/wordings.js'
import { writeHtml, writeText } from '../../../../libs/rules/src/plan-page/testing/write-page.js'

const TILIA = fileURLToPath(new URL('../../bin/tilia.mjs', import.meta.url))

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tilia-plan-read-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The command itself, as `npx tilia` starts it. */
function tilia(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [TILIA, ...words], { env: { PATH: process.env['PATH'], ...env } }, (fault, out, err) => {
      resolve({ code: fault === null ? 0 : Number(fault.code), out, err })
    })
  })
}

async function saved(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}

describe('tilia plan read', () => {
  it('prints what a page says as JSON, the same for text, HTML and Latin-1', async () => {
    const text = await tilia([
      'plan',
      'read',
      await saved('page.txt', writeText(LINDENBRIDGE, ENGLISH_REWORDED)),
      '--json',
    ])
    const html = await tilia([
      'plan',
      'read',
      await saved('page.html', writeHtml(LINDENBRIDGE, ENGLISH_REWORDED)),
      '--json',
    ])
    expect(text).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(text.out)).toMatchObject({ title: LINDENBRIDGE.title, ...LINDENBRIDGE.read })
    expect(JSON.parse(html.out)).toMatchObject({ title: LINDENBRIDGE.title, ...LINDENBRIDGE.read })
    const plain = writeText(LINDENBRIDGE, ENGLISH_REWORDED).replace(/[‘’]/g, "'").replace(/–/g, '-').replace(/•/g, '*')
    const latin = await tilia(['plan', 'read', await saved('latin.txt', Buffer.from(plain, 'latin1')), '--json'])
    expect(JSON.parse(latin.out)).toMatchObject({ endorsements: [{}, { name: 'Colm Ó Faoláin' }, {}] })
  })

  it('prints a summary for people', async () => {
    const { code, out } = await tilia([
      'plan',
      'read',
      await saved('page.txt', writeText(LINDENBRIDGE, ENGLISH_REWORDED)),
    ])
    expect(code).toBe(0)
    expect(out).toContain('Lindenbridge')
    expect(out).toContain('differs from period end (“Nov 2026”)')
  })

  it.each([
    ['there is no file', 'nowhere.txt', null, 'There is no file'],
    ['the file is empty', 'empty.txt', '', 'is empty.'],
    ['the file is blank', 'blank.txt', ' \n\n ', 'is empty.'],
    ['the file is an image', 'image.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'is not text'],
    [
      'the file is another page',
      'other.txt',
      'A charter\n\nWe promise to be open.\n',
      'is not an OGP Local plan page.',
    ],
    ['the file is a folder', '.', null, 'is a folder'],
  ])('ends with 2 and one sentence where %s', async (_, name, content, sentence) => {
    const file = content === null ? join(folder, name) : await saved(name, content)
    const { code, out, err } = await tilia(['plan', 'read', file, '--json'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  // Its speed comes from what it leaves alone; no test passes or fails by the clock.
  it('loads neither Nest nor TypeORM nor a driver', async () => {
    const file = await saved('page.txt', writeText(LINDENBRIDGE, ENGLISH_REWORDED))
    const coverage = join(folder, 'coverage')
    await tilia(['plan', 'read', file, '--json'], { NODE_V8_COVERAGE: coverage })
    const [report] = await readdir(coverage)
    const loaded = await readFile(join(coverage, report!), 'utf8')
    expect(loaded).toContain('read-plan-page.js')
    expect(loaded).not.toMatch(/node_modules\/(@nestjs|typeorm|pg|ioredis|graphql)\//)
  })
})
