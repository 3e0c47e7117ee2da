export * from './decide-display-name.js'
