#!/usr/bin/env node
// The command is built by `npm ci` (script `prepare`); this file only finds it.
import { existsSync } from 'node:fs'

const main = new URL('../../../dist/apps/cli/src/main.js', import.meta.url)
if (!existsSync(main)) {
  process.stderr.write('tilia is not built yet: run `npm run build:server` in its folder.\n')
  process.exit(1)
}
await import(main.href)
