export * from './a-proposal.js'
