export * from './place-reply.js'
