export { METHODS, tally, type Method, type TallyRefusal, type TallyRequest } from './tally.js'
