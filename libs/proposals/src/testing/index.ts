export * from './a-proposal.js'
export { aPlan } from '@tilia/plans/testing'
