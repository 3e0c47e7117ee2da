export * from './way-of.js'
