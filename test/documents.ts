import { readFileSync } from 'node:fs'
import {
  buildSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql'

/** The published schema, as a client has it. */
export const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'))

export const mutations = Object.values(schema.getMutationType()!.getFields())
export const queries = Object.values(schema.getQueryType()!.getFields())

/** `mutation ($input: …!) { publishPlan(input: $input) { … } }`: what it made, or the code and fields of a refusal. */
export function mutationDocument(name: string): string {
  const field = mutations.find((each) => each.name === name)
  if (!field) throw new Error(`The schema has no mutation ${name}`)
  return `mutation ${signatureOf(field)} { ${callOf(field)} ${selectionOf(field.type)} }`
}

/** A query with its arguments as variables, and every leaf down to `depth` fields that need no argument. */
export function queryDocument(name: string, depth = 2): string {
  const field = queries.find((each) => each.name === name)
  if (!field) throw new Error(`The schema has no query ${name}`)
  return `query ${signatureOf(field)} { ${callOf(field)} ${selectionOf(field.type, depth)} }`
}

type Field = GraphQLField<unknown, unknown>

const signatureOf = ({ args }: Field) =>
  args.length === 0 ? '' : `(${args.map(({ name, type }) => `$${name}: ${type}`).join(', ')})`

const callOf = ({ name, args }: Field) =>
  args.length === 0 ? name : `${name}(${args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})`

function selectionOf(output: GraphQLOutputType, depth = 1): string {
  const type = getNamedType(output)
  if (isLeafType(type)) return ''
  if (isUnionType(type)) return `{ __typename ${type.getTypes().map(memberOf).join(' ')} }`
  if (!isObjectType(type)) return '{ __typename }'
  return `{ __typename ${fieldsOf(type, depth)} }`
}

/** Fields of members are named after their member, for two may give one name to two types. */
function memberOf(type: GraphQLObjectType): string {
  if (type.name === 'InvalidInput') return '... on InvalidInput { code fields { field code } }'
  const leaves = Object.values(type.getFields()).filter(({ args, type: of }) => args.length === 0 && isLeafType(getNamedType(of))) // prettier-ignore
  return `... on ${type.name} { ${leaves.map(({ name }) => name).join(' ') || '__typename'} }`
}

function fieldsOf(type: GraphQLObjectType, depth: number): string {
  return Object.values(type.getFields())
    .filter(({ args }) => args.every(({ type: of }) => !String(of).endsWith('!')))
    .flatMap(({ name, type: of }) => {
      const named = getNamedType(of)
      if (isLeafType(named)) return [name]
      if (depth <= 1 || !isObjectType(named)) return []
      return [`${name} { __typename ${fieldsOf(named, depth - 1)} }`]
    })
    .join(' ')
}
