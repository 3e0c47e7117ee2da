/** No page sends a script unless its group asks for it: see (act) and (staff). Every job can be done without. */
export const csr = false
