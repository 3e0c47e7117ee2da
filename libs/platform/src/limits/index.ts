export * from './network-of.js'
export * from './rate-limits.js'
