/** The staff desk is hydrated: whoever works here all day may wait for a script once. Its forms work without it too. */
export const csr = true
