export { m } from './paraglide/messages.js'
export * from './paraglide/runtime.js'
export { ballotFileSentence } from './ballot-file-sentence.js'
export { tallySentence, tieRuleName } from './tally-sentence.js'
