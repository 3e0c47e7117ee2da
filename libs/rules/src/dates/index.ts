export * from './civil-date.js'
