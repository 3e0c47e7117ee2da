import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { illegal, legal } from './fixtures.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const config = join(root, '.dependency-cruiser.cjs')
const rules = createRequire(import.meta.url)(config).forbidden.map((rule) => rule.name)

describe('the fences between folders', () => {
  let folder
  let violations

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tilia-fences-'))
    const files = { ...legal, ...Object.fromEntries(illegal.map(({ file, imports }) => [file, `import '${imports}'`])) }
    for (const [file, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await writeFile(join(folder, file), `${content}\nexport {}\n`)
    }
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
    await writeFile(
      join(folder, 'tsconfig.json'),
      '{"compilerOptions":{"module":"nodenext","moduleResolution":"nodenext"}}',
    )
    violations = await cruise(folder)
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(illegal)('$rule: $file may not import $imports', ({ rule, file }) => {
    expect(violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name)).toContain(
      rule,
    )
  })

  it('each have an import that proves them', () => {
    expect(rules.filter((name) => !illegal.some(({ rule }) => rule === name))).toEqual([])
  })

  it('let legal imports through', () => {
    expect(violations.filter((violation) => violation.from in legal)).toEqual([])
  })
})

/** The violations dependency-cruiser finds in a folder, with this repository's rules. */
function cruise(cwd) {
  const args = ['--config', config, '--output-type', 'json', '--preserve-symlinks', 'libs', 'apps']
  return new Promise((resolve, reject) => {
    execFile(join(root, 'node_modules/.bin/depcruise'), args, { cwd, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout).summary.violations)
      } catch {
        reject(error ?? new Error(stderr))
      }
    })
  })
}
