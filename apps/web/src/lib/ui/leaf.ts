/**
 * The linden leaf: heart-shaped, the stem on top, a little crooked as leaves are. Drawn on 24 × 26.
 * How full it is says how far a thing has come, and always stands beside the word.
 */
export const LEAF_STATES = ['idea', 'planned', 'running', 'done', 'late', 'dropped'] as const
export type LeafState = (typeof LEAF_STATES)[number]

const LEFT = 'M12.2 6.8C11 5.1 9 4.3 6.9 4.8 3.6 5.6 1.7 8.6 2 12c.4 4 4 6.7 7.2 8.6 1.6 1 2.5 2.2 3.5 4.8'
const RIGHT = 'c.1-2.8.9-4.2 2.5-5.6C18.6 16.9 22 13.9 22 10c0-3.3-2.4-5.6-5.4-5.6-1.9 0-3.4.9-4.4 2.4z'

export const OUTLINE = LEFT + RIGHT
export const LEFT_HALF = `${LEFT}z`
export const STEM = 'M12.2 6.8C12.1 4.6 12.7 2.6 14.2 1'
export const MIDRIB = 'M12.2 7c0 5 .1 10 .4 17'
export const VEINS =
  'M12.2 7.3c0 4.7 0 9.2.3 13.5M12.2 9.8 7.3 12.6M12.2 9.8 17 12.2M12.3 14.6 9 16.8M12.3 14.6l3.3 1.9'
