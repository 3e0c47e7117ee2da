export * from './health.controller.js'
export * from './logger.js'
