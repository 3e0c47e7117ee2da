export * from './personal-data.js'
export * from './personal-data-source.js'
