export * from './render-rich-text.js'
export * from './words-of.js'
