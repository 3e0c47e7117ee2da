import { splitPath } from './locale.ts'

/** The address of this page without its language and without the name of a form that was just sent. */
export function thisPage(url: { pathname: string; searchParams: Iterable<[string, string]> }): string {
  const kept = [...url.searchParams].filter(([name]) => !name.startsWith('/'))
  const { path } = splitPath(url.pathname)
  return kept.length ? `${path}?${new URLSearchParams(kept)}` : path
}
