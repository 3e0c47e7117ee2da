import type { Branded } from '@tilia/kernel'

/** A part of a city: district, neighbourhood. */
export type AreaId = Branded<'AreaId'>
