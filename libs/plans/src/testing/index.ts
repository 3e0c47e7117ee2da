export * from './a-plan-page.js'
export * from './a-plan.js'
export * from './two-short-pages.js'
