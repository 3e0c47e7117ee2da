export * from './define-policy.js'
export * from './must-be-someone.js'
