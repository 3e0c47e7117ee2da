/**
 * Pages are not hydrated: they work by links and forms, and one small script (lib/comfort) makes them more comfortable.
 * Only the staff desk sends Svelte to the browser.
 */
export const csr = false
