// Makes schema.graphql anew beside the committed one and compares them.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'tilia-schema-'))
try {
  const fresh = join(folder, 'schema.graphql')
  execFileSync(process.execPath, ['dist/apps/api/src/emit-schema.js', fresh])
  if (readFileSync(fresh, 'utf8') !== readFileSync('schema.graphql', 'utf8')) {
    console.error('schema.graphql is not up to date: npm run build:server && npm run schema')
    process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true })
}
