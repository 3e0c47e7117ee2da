import { DataSource, getMetadataArgsStorage } from 'typeorm'

/**
 * One pool for entities and named statements. `pipeline` lets statements that need no answer of each other travel
 * together. The schema is only ever changed by migrations.
 */
export function createDataSource(url: string, poolSize = 10): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: getMetadataArgsStorage().tables.map((table) => table.target as () => void), // every entity that is imported
    synchronize: false,
    migrationsRun: false,
    poolSize,
    applicationName: 'tilia',
    extra: { pipeline: true },
  })
}
