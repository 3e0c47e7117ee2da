import { error } from '@sveltejs/kit'
import { themeFile } from '#lib/theme/theme.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ params }) => {
  const theme = themeFile(params.file)
  if (!theme) error(404)
  return new Response(theme.css, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': theme.current ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
    },
  })
}
