export * from './define-policy.js'
export * from './must-be-someone.js'
export * from './invalid-input.js'
