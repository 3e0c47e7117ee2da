export * from './decide-city-settings.js'
export * from './read-host.js'
