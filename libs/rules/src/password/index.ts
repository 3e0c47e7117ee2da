export * from './decide-password.js'
