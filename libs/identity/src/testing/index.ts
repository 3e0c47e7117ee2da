export * from './a-person.js'
