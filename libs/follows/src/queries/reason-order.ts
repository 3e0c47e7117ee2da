import { FOLLOW_REASONS } from '@tilia/platform'

/** Of several reasons the first of FOLLOW_REASONS is told. */
export const BY_WEIGHT = `array_position('{${FOLLOW_REASONS.join(',')}}'::text[], reason)`
