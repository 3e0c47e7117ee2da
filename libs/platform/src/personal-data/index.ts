export * from './personal-data-source.js'
