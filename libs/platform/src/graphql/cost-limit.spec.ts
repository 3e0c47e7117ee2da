import { buildSchema, parse, validate } from 'graphql'
import { costLimit } from './cost-limit.js'

const schema = buildSchema(`
  type Query { ideas(first: Int): IdeaPage! city: City! }
  type City { name: String! ideas(first: Int): IdeaPage! }
  type IdeaPage { items: [Idea!]! }
  type Idea { title: String! city: City! comments(first: Int): CommentPage! }
  type CommentPage { items: [Comment!]! }
  type Comment { body: String! }`)

/** The lowest limit that lets a document through. */
function costOf(document: string): number {
  const parsed = parse(document)
  for (let limit = 1; ; limit++) if (validate(schema, parsed, [costLimit(limit)]).length === 0) return limit
}

describe('the cost of a document', () => {
  it.each([
    ['a field', '{ city { name } }', 2],
    ['a page', '{ ideas(first: 10) { items { title } } }', 1 + 10 * 2],
    ['a page whose size is left out', '{ ideas { items { title } } }', 1 + 20 * 2],
    ['a page whose size is a variable', 'query ($n: Int) { ideas(first: $n) { items { title } } }', 1 + 50 * 2],
    ['more than a page has', '{ ideas(first: 1000000000) { items { title } } }', 1 + 50 * 2],
    ['less than nothing', '{ ideas(first: -5) { items { title } } }', 1 + 1 * 2],
    [
      'pages in a page',
      '{ ideas(first: 10) { items { comments(first: 4) { items { body } } } } }',
      1 + 10 * (2 + 4 * 2),
    ],
    [
      'the same under two names',
      '{ a: ideas(first: 10) { items { title } } b: ideas(first: 10) { items { title } } }',
      42,
    ],
    ['a fragment each time it is spread', 'fragment f on City { name } { a: city { ...f } b: city { ...f } }', 4],
    ['what is said of a type inside', '{ city { ... on City { ideas(first: 3) { items { title } } } } }', 2 + 3 * 2],
  ])('counts %s', (_, document, cost) => expect(costOf(document)).toBe(cost))

  it('is counted up to the limit and no further, however much the fragments unfold to', () => {
    const doubled = Array.from({ length: 200 }, (_, n) => `fragment f${n} on City { a: ideas { items { city { ...f${n + 1} } } } b: ideas { items { city { ...f${n + 1} } } } }`) // prettier-ignore
    const document = parse(`{ city { ...f0 } } ${doubled.join(' ')} fragment f200 on City { name }`)
    expect(validate(schema, document, [costLimit(1_000)])).toHaveLength(1)
  })

  it('of a document that is wrong is for other rules to say', () => {
    const wrong =
      '{ nothing { ...nobody } city { ...self } } fragment self on City { ...self } fragment odd on Odd { x }'
    expect(validate(schema, parse(wrong), [costLimit(1_000)])).toEqual([])
  })
})
