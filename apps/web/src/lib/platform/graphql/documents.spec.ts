import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSchema,
  Kind,
  parse,
  validate,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql'

const src = join(process.cwd(), 'apps/web/src')
const schema = buildSchema(readFileSync(join(process.cwd(), 'schema.graphql'), 'utf8'))

const documents = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.spec.ts'))
  .flatMap((file) => {
    const text = readFileSync(join(src, file), 'utf8')
    return [...text.matchAll(/\bgraphql\(\s*(?:`([^`]*)`|'([^']*)')/g)].map((match) => ({
      file,
      document: parse(match[1] ?? match[2] ?? ''),
    }))
  })

const definitions = documents.flatMap(({ file, document }) =>
  document.definitions.map((definition) => ({ file, definition })),
)
const fragments = new Map(
  definitions
    .map(({ definition }) => definition)
    .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
    .map((fragment) => [fragment.name.value, fragment]),
)
const operations = definitions.filter(
  (each): each is { file: string; definition: OperationDefinitionNode } =>
    each.definition.kind === Kind.OPERATION_DEFINITION,
)

/** The operation with all fragments it spreads, directly or through others. */
function whole(operation: OperationDefinitionNode): DocumentNode {
  const used = new Set<FragmentDefinitionNode>()
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value)
        if (!fragment || used.has(fragment)) return
        used.add(fragment)
        collect(fragment)
      },
    })
  }
  collect(operation)
  return { kind: Kind.DOCUMENT, definitions: [operation, ...used] }
}

describe('the documents of the web app', () => {
  it.each(
    operations.map(({ file, definition }) => [definition.name?.value ?? 'without a name', file, definition] as const),
  )('%s in %s asks only what the schema has', (_name, _file, operation) => {
    expect(validate(schema, whole(operation)).map((error) => error.message)).toEqual([])
  })

  it('have names of their own', () => {
    const names = operations.map(({ definition }) => definition.name?.value ?? 'without a name')
    expect(names.filter((name, index) => names.indexOf(name) !== index || name === 'without a name')).toEqual([])
    expect(operations.length).toBeGreaterThan(0)
  })
})
