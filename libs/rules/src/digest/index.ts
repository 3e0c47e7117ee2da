export * from './choose-items.js'
export * from './due-windows.js'
