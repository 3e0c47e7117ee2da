export * from './put-subject.js'
export * from './subject-kind.js'
export * from './subject-registry.js'
