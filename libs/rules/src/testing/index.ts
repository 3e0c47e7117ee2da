// Plain implementations, from the definitions: for specs, and for the figures that compare them with the fast ones.
export { Fraction } from './fractions.js'
export { plainPairwise, plainStrongestChain } from './plain-duels.js'
export { plainAddOne, plainEqualShares, plainUtilities } from './plain-equal-shares.js'
export { plainScottishStv } from './plain-stv.js'
