// One configuration for pure specs (*.spec.ts), database specs (*.db.spec.ts) and journeys (test/).
// `npm test` starts PostgreSQL and Redis first (tools/test.mjs); pure specs need neither.
import { readFileSync } from 'node:fs'

const { jsc, sourceMaps } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'))
const { paths: _paths, baseUrl: _baseUrl, ...jscWithoutPaths } = jsc

// tools/test.mjs runs the specs that need a browser after all others: `server` leaves them out, `browser` takes only them.
const specs = process.env.TILIA_SPECS
const inBrowser = String.raw`\.browser\.spec\.ts$`

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>'],
  testMatch: specs === 'browser' ? ['**/*.browser.spec.ts'] : ['**/*.spec.ts', '**/*.spec.mjs'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '/dist/',
    '/build/',
    '/.data/',
    ...(specs === 'server' ? [inBrowser] : []),
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/apps/web/build/', '<rootDir>/apps/web/.svelte-kit/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: jscWithoutPaths, sourceMaps, swcrc: false, module: { type: 'es6' } }],
  },
  moduleNameMapper: {
    '^@tilia/rules/([^/]+)$': '<rootDir>/libs/rules/src/$1/index.ts',
    '^@tilia/([^/]+)/testing$': '<rootDir>/libs/$1/src/testing/index.ts',
    '^@tilia/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  reporters: ['default', '<rootDir>/tools/end-of-run.mjs'],
  maxWorkers: 2,
  testTimeout: 30_000,
}
