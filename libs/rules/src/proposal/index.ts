export * from './decide-answer.js'
export * from './decide-correction.js'
export * from './decide-publication.js'
