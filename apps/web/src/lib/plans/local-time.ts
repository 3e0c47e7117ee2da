/** An instant as the clocks of a time zone show it, for a field of date and time: `2026-05-20T18:00`. */
export function localTime(instant: string, timeZone: string): string {
  const written = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant))
  return written.replace(' ', 'T')
}
