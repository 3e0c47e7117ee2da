import { ok, refuse, type Refused, type Result } from '@tilia/kernel'
import { locales, m, type Locale } from '@tilia/messages'
import { METHODS, type TallyRequest } from '@tilia/rules/tally'
import { BY_ID, type Share, type TieRule } from '@tilia/rules/voting'

export type Wishes = Readonly<Record<string, string | boolean | undefined>>
type BadWish = { readonly code: 'bad_wish'; readonly sentence: string }

/** The language asked for; English where it is not known, and `readWishes` will say so. */
export function localeOf(wish: Wishes[string]): Locale {
  return locales.find((locale) => locale === wish) ?? 'en'
}

/** The options of the command as a request, or a sentence on the first that makes no sense. */
export function readWishes(given: Wishes, locale: Locale): Result<TallyRequest, BadWish> {
  const lists = {
    lang: locales,
    method: METHODS,
    satisfaction: ['cost', 'cardinality'],
    completion: ['none', 'add1', 'greedy'],
    strength: ['winning-votes', 'margins'],
    unranked: ['last', 'ignored'],
  } as const
  for (const [option, known] of Object.entries(lists)) {
    const wish = given[option]
    if (wish !== undefined && !known.some((word) => word === wish))
      return bad(`--${option}`, known.join(', '), wish, locale)
  }
  for (const [option, name, least] of [
    ['--seats', 'seats', 1],
    ['--minimum-votes', 'minimumVotes', 0],
    ['--electorate', 'electorate', 1],
  ] as const) {
    const wish = given[name]
    if (wish !== undefined && !(/^\d{1,9}$/.test(String(wish)) && Number(wish) >= least)) {
      return bad(option, `${least}, ${least + 1}, ${least + 2}, …`, wish, locale)
    }
  }
  const shares: { majority?: Share; turnout?: Share; approval?: Share } = {}
  for (const name of ['majority', 'turnout', 'approval'] as const) {
    const wish = given[name]
    if (wish === undefined) continue
    const share = shareOf(String(wish))
    if (!share) return bad(`--${name}`, '2/3, >1/2', wish, locale)
    shares[name] = share
  }
  const ties = tieRule(String(given.ties ?? 'id'))
  if (!ties) return bad('--ties', 'id, cost, seed:TEXT', given.ties, locale)
  return ok({
    method: given.method as TallyRequest['method'],
    seats: given.seats === undefined ? undefined : Number(given.seats),
    satisfaction: given.satisfaction as TallyRequest['satisfaction'],
    completion: given.completion as TallyRequest['completion'],
    strength: given.strength as TallyRequest['strength'],
    unranked: given.unranked as TallyRequest['unranked'],
    ties,
    yesNo: { ...shares, electorate: given.electorate === undefined ? undefined : Number(given.electorate) },
    limits: given.minimumVotes === undefined ? {} : { leastVotes: Number(given.minimumVotes) },
  })
}

/** `2/3` is reached by two thirds, `>1/2` only by more than half. */
function shareOf(wish: string): Share | null {
  const [, more, of, parts] = /^(>?)(\d{1,6})\/(\d{1,6})$/.exec(wish) ?? []
  return of && parts && Number(parts) > 0 ? { of: Number(of), in: Number(parts), more: more === '>' } : null
}

function tieRule(wish: string): TieRule | null {
  if (wish === 'id') return BY_ID
  if (wish === 'cost') return { by: 'cost' }
  return wish.startsWith('seed:') ? { by: 'seed', seed: wish.slice('seed:'.length) } : null
}

function bad(option: string, known: string, found: Wishes[string], locale: Locale): Refused<BadWish> {
  return refuse('bad_wish', { sentence: m.tally_bad_choice({ option, known, found: String(found) }, { locale }) })
}
