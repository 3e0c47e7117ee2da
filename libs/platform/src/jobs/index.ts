export * from './event-handler.js'
export * from './handle-event.js'
export * from './handler-registry.js'
export * from './outbox-relay.js'
