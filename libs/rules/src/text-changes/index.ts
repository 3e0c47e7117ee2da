export * from './text-changes.js'
