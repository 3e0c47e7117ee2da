export * from './news.js'
