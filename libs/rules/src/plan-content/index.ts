export * from './commitment-rows.js'
export * from './field-row.js'
export * from './plan-rows.js'
export * from './read-content.js'
