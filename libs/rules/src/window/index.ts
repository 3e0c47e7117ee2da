export * from './must-be-open.js'
