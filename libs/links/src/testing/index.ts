export * from './a-tie.js'
