export * from './find-acts.js'
export * from './record-act.js'
