export * from './a-city.js'
