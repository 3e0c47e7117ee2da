export * from './decide-window.js'
export * from './must-be-open.js'
