export * from './progress-status.js'
