import { PAGE_LIMIT, pageSize } from '@tilia/kernel'
import {
  getNamedType,
  GraphQLError,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLNamedType,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'

/**
 * Refuses documents that would read too much. A field costs 1, and a page costs its items as often as it may have them:
 * as its `first` says, and where that is left out, or a variable that is not known yet, as the server would take it.
 * (graphql-armor multiplies by numbers in the document alone, so that a variable makes every page free.)
 */
export function costLimit(limit: number): ValidationRule {
  return (context) => ({
    OperationDefinition({ operation, selectionSet }) {
      const root = context.getSchema().getRootType(operation) ?? undefined
      if (new Cost(context, limit).of(selectionSet, root) > limit)
        context.reportError(new GraphQLError(`This asks for too much at once: more than ${limit} values.`))
    },
  })
}

/** Counts up to the limit and no further; a fragment is counted once, however often it is spread. */
class Cost {
  private readonly fragments = new Map<string, number>()

  constructor(
    private readonly context: ValidationContext,
    private readonly limit: number,
  ) {}

  of({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined): number {
    let cost = 0
    for (const selection of selections) {
      cost += this.ofSelection(selection, type)
      if (cost > this.limit) break
    }
    return cost
  }

  private ofSelection(selection: SelectionNode, type: GraphQLNamedType | undefined): number {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.ofField(selection, type)
      case Kind.INLINE_FRAGMENT:
        return this.of(selection.selectionSet, this.named(selection.typeCondition?.name.value) ?? type)
      case Kind.FRAGMENT_SPREAD:
        return this.ofFragment(selection.name.value)
    }
  }

  private ofField(field: FieldNode, type: GraphQLNamedType | undefined): number {
    const known = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined
    if (!field.selectionSet) return 1
    const times = known?.args.some(({ name }) => name === 'first') ? itemsOf(field) : 1
    return 1 + times * this.of(field.selectionSet, known && getNamedType(known.type))
  }

  private ofFragment(name: string): number {
    const known = this.fragments.get(name)
    if (known !== undefined) return known
    this.fragments.set(name, 0) // one that leads to itself is refused by another rule
    const fragment = this.context.getFragment(name)
    const cost = fragment ? this.of(fragment.selectionSet, this.named(fragment.typeCondition.name.value)) : 0
    this.fragments.set(name, cost)
    return cost
  }

  private named(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.context.getSchema().getType(name)
  }
}

function itemsOf(field: FieldNode): number {
  const first = field.arguments?.find(({ name }) => name.value === 'first')?.value
  if (first?.kind === Kind.VARIABLE) return PAGE_LIMIT
  return pageSize(first?.kind === Kind.INT ? Number(first.value) : null)
}
