import type { Actor } from '@tilia/kernel'
import DataLoader from 'dataloader'
import type { RequestContext } from '../auth/index.js'

/** One question for many keys at once, answering what the actor may see. Kept as a property, so that it is one object. */
export type Batch<Key, Value> = (actor: Actor, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>

/** Asks `batch` once an operation for all keys that its fields need; null where there is nothing for this actor. */
export function load<Key, Value>(request: RequestContext, batch: Batch<Key, Value>, key: Key): Promise<Value | null> {
  const known = request.loaders.get(batch) as DataLoader<Key, Value | null> | undefined
  const loader = known ?? new DataLoader((keys: readonly Key[]) => answersFor(request.actor, batch, keys))
  if (!known) request.loaders.set(batch, loader)
  return loader.load(key)
}

async function answersFor<Key, Value>(actor: Actor, batch: Batch<Key, Value>, keys: readonly Key[]) {
  const found = await batch(actor, keys)
  return keys.map((key) => found.get(key) ?? null)
}
