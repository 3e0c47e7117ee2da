export * from './plan-page.js'
export { readPlanPage, type PlanPageRefusal } from './read-plan-page.js'
