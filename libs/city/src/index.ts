export * from './city.module.js'
export * from './graphql/city.graphql.module.js'
export * from './model/city.entity.js'
export * from './queries/city-directory.js'
