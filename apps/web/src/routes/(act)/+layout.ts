/** Forms that a script makes more comfortable: counters, focus on errors, no page load after a support. */
export const csr = true
