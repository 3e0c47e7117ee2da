export * from './identity.module.js'
export * from './model/person.entity.js'
export * from './model/session-token.js'
export * from './queries/person-addresses.js'
