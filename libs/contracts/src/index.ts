export * from './event.js'
export * from './links.js'
export * from './proposals.js'
