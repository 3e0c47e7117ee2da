import { decodePage } from '@tilia/rules/plan-page'

/** The largest saved page that is read, in millions of characters. */
export const PAGE_MB = 4

/** The api takes so many characters, and twice as many bytes with what JSON adds to them. */
export const isLargePage = (page: string): boolean =>
  page.length > PAGE_MB * 1_000_000 || Buffer.byteLength(JSON.stringify(page)) > 2 * PAGE_MB * 1_000_000

/** The text of a file that somebody chose, as browsers and spreadsheets save it; null where it is no text. */
export async function textFile(file: File): Promise<string | null> {
  return decodePage(new Uint8Array(await file.arrayBuffer()))
}
