export * from './event.js'
export * from './links.js'
export * from './mail.js'
export * from './proposals.js'
