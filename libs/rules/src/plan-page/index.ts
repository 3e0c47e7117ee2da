export { decodePage } from './file/decode-page.js'
export { unpackMhtml } from './file/unpack-mhtml.js'
export * from './plan-page.js'
export { readPlanPage, type PlanPageRefusal } from './read-plan-page.js'
