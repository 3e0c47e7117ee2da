// What is measured. A page is asked for as a browser asks; the operation of a page is the one that web really sent for
// it, replayed to the api with another idea or person each time.
import { ideaId, TOKEN } from './stage/fill.mjs'

const HEADERS = { accept: 'text/html', 'accept-encoding': 'gzip' }
const API_LIST = `query { proposals(first: 20) { nextCursor items { id number title excerpt supportCount commentCount publishedAt reached } } }`

/** Numbers that look like chance and are the same each time. */
const scattered = (i, many) => 1 + ((i * 7919) % many)

/**
 * `recorded` names the operations that web sent, `Ideas`, `Idea` and `Support`, each as `{ headers, body }`. Of a case,
 * `pick(i)` says which idea and which person the i-th request is about, and `request` writes it. `hot`: always one idea.
 */
export function casesOf({ host, size, recorded }) {
  const visitor = { host, ...HEADERS }
  const session = (person) => `${TOKEN}${person}`
  const signedIn = (person) => ({ ...visitor, cookie: `tilia=${session(person)}` })
  const replay = (operation, person, change = (body) => body) => {
    const { authorization, 'content-length': length, connection, ...headers } = operation.headers
    return {
      method: 'POST',
      path: '/graphql',
      headers: { ...headers, ...(person ? { authorization: `Bearer ${session(person)}` } : {}) },
      body: change(operation.body),
    }
  }
  const onIdea = (idea) => (body) => body.replace('"number":1', `"number":${idea}`)
  const support = ({ idea, person }) =>
    replay(recorded.Support, person, (body) => body.replace(ideaId(1), ideaId(idea)))
  const plain = { ...recorded.Ideas, body: JSON.stringify({ query: API_LIST }) }
  const anyone = (i) => ({ idea: scattered(i, size.ideas), person: null })
  const somebody = (i) => ({ idea: scattered(i * 31 + 7, size.ideas), person: scattered(i, size.people) })
  const one = () => ({ idea: 1, person: null })

  const operations = (who, pick) => [
    { name: `20 ideas, as a reuser asks, ${who}`, door: 'api', pick, request: ({ person }) => replay(plain, person) },
    { name: `20 ideas, operation of the page, ${who}`, door: 'api', pick, request: ({ person }) => replay(recorded.Ideas, person) }, // prettier-ignore
    { name: `idea and thread, operation of the page, ${who}`, door: 'api', pick, request: ({ idea, person }) => replay(recorded.Idea, person, onIdea(idea)) }, // prettier-ignore
  ]
  const page = (path, person) => ({ path, headers: person ? signedIn(person) : visitor })
  const list = ({ person }) => page('/de/ideas', person)
  const idea = ({ idea, person }) => page(`/de/ideas/${idea}`, person)
  return [
    ...operations('visitor', anyone),
    ...operations('signed in', somebody),
    { name: 'support, spread', door: 'api', pick: somebody, request: support },
    { name: 'support, one hot idea', door: 'api', hot: true, pick: (i) => ({ idea: 2, person: 1 + (i % size.people) }), request: support }, // prettier-ignore
    { name: 'page of 20 ideas, visitor, drawn each time', door: 'web', pick: anyone, request: list },
    { name: 'page of 20 ideas, visitor', door: 'cached', pick: one, request: list },
    { name: 'page of 20 ideas, signed in', door: 'web', pick: somebody, request: list },
    { name: 'page of an idea, visitor, drawn each time', door: 'web', pick: anyone, request: idea },
    { name: 'page of one idea, visitor', door: 'cached', pick: one, request: idea },
    { name: 'page of an idea, signed in', door: 'web', pick: somebody, request: idea },
    {
      name: 'support, pressed on the page, spread',
      door: 'web',
      expected: 303,
      pick: (i) => somebody(i * 3 + 1),
      request: ({ idea, person }) => ({
        method: 'POST',
        path: `/de/ideas/${idea}?/support`,
        headers: { ...signedIn(person), origin: `http://${host}`, 'content-type': 'application/x-www-form-urlencoded' },
        body: `proposalId=${ideaId(idea)}&number=${idea}`,
      }),
    },
  ]
}

/** The pages that web is asked for once, so that it sends the operations. */
export const recordings = (host) => [
  { path: '/de/ideas', headers: { host, ...HEADERS } },
  { path: '/de/ideas/1', headers: { host, ...HEADERS } },
  {
    method: 'POST',
    path: '/de/ideas/1?/support',
    headers: { host, cookie: `tilia=${TOKEN}1`, origin: `http://${host}`, 'content-type': 'application/x-www-form-urlencoded' }, // prettier-ignore
    body: `proposalId=${ideaId(1)}&number=1`,
  },
]
