export * from './a-plan-page.js'
export * from './a-plan.js'
