/** A table as a file that the browser saves. `name` is of our own making. */
export const asCsv = (table: string, name: string): Response =>
  new Response(table, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
