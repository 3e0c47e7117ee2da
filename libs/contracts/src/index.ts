export * from './event.js'
export * from './proposals.js'
