export * from './decide-tie.js'
