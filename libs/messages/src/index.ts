export { m } from './paraglide/messages.js'
export * from './paraglide/runtime.js'
