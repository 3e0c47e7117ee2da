export * from './decide-support.js'
