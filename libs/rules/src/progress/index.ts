export * from './decide-move.js'
export * from './decide-report.js'
export * from './progress-status.js'
