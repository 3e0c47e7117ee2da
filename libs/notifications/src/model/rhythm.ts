import { DIGEST_RHYTHMS, type DigestRhythm } from '@tilia/rules/digest'

/** How often a person gets a digest. Who never said anything gets it weekly, and only of what concerns them. */
export const PERSON_RHYTHMS = ['off', ...DIGEST_RHYTHMS] as const
export type PersonRhythm = (typeof PERSON_RHYTHMS)[number]

export const DEFAULT_RHYTHM: DigestRhythm = 'weekly'
