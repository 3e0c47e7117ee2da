/** The address of an action of this page, filters and all: `?standing=received&/support`. */
export function actionHere(url: { searchParams: Iterable<[string, string]> }, action: string): string {
  const kept = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/')))
  return `?${kept.size ? `${kept}&` : ''}/${action}`
}
