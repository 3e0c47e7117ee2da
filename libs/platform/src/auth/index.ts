export * from './ports.js'
export * from './request-context.js'
