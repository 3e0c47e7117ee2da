export * from './a-plan.js'
