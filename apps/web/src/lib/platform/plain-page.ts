import { getLocale } from './locale.ts'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

/** A page without frame, for when there is no city to draw one from. */
export function plainPage(status: number, title: string, text = ''): Response {
  const html = `<!doctype html>
<html lang="${getLocale()}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${escaped(title)}</title>
    <link rel="icon" href="/tilia-mark.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/error.css" />
  </head>
  <body>
    <main>
      <img src="/tilia-mark.svg" alt="" width="48" height="52" />
      <p>${status}</p>
      <h1>${escaped(title)}</h1>
      <p>${escaped(text)}</p>
    </main>
  </body>
</html>
`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  }
  return new Response(html, { status, headers: status === 503 ? { ...headers, 'retry-after': '30' } : headers })
}
