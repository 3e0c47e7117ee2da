// node tools/check-drift.mjs schema|types: makes a generated file anew beside the committed one and compares them.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const makers = {
  schema: {
    committed: 'schema.graphql',
    make: (file) => execFileSync(process.execPath, ['dist/apps/api/src/emit-schema.js', file]),
    mend: 'npm run schema',
  },
  types: {
    committed: 'apps/web/src/lib/platform/schema.gen.ts',
    make: (file) => execFileSync(process.execPath, ['apps/web/generate-types.mjs', file]),
    mend: 'npm run types -w apps/web',
  },
}

const { committed, make, mend } = makers[process.argv[2]]
const folder = mkdtempSync(join(tmpdir(), 'tilia-drift-'))
try {
  const fresh = join(folder, 'fresh')
  make(fresh)
  if (readFileSync(fresh, 'utf8') !== readFileSync(committed, 'utf8')) {
    console.error(`${committed} is not up to date: ${mend}`)
    process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true })
}
