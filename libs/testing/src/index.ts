export * from './attacks.js'
export * from './database.js'
export * from './expect-refusal.js'
export * from './smtp.js'
