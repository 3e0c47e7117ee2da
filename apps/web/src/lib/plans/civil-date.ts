import { pageFormat } from '#lib/platform/page.ts'

/** `2026-05-20` or `2026-05` as the page's language writes it. No clock may move it. */
export function civilDate(date: string): string {
  const format = pageFormat()
  return date.length === 7 ? format.month(`${date}-15T12:00:00Z`) : format.day(date)
}
