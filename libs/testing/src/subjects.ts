import { SubjectRegistry, type SubjectKind } from '@tilia/platform'
import type { DiscoveryService } from '@nestjs/core'
import type { TestDatabase } from './database.js'

/** The registry of subjects, with these kinds, as a process has it after it was started. */
export function aSubjectRegistry(database: TestDatabase, ...kinds: readonly SubjectKind[]): SubjectRegistry {
  const registry = new SubjectRegistry(database.reader, { getProviders: () => [] } as unknown as DiscoveryService)
  for (const kind of kinds) registry.register(kind)
  return registry
}
