export * from './a-person.js'
export * from './a-session.js'
export * from './a-request.js'
